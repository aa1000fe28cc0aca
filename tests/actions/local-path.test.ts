import { expect, test } from 'vitest';
import { localPath } from '#actions/local-path.ts';

test('after signing in the browser goes on to a page of this site', () => {
  for (const path of ['/', '/modules/start-here?step=2#next', '/teams/dock-street']) expect(localPath(path)).toBe(path);
});

test('it never goes on to another site, or in a circle', () => {
  const traps = ['//evil.example', '/\\evil.example', 'https://evil.example', 'evil', '', null, '/\t/evil.example'];
  for (const trap of [
    ...traps,
    '/sign-in',
    '/sign-out',
    '/setup/abc',
    '/a/..//evil.example/..',
    'javascript:alert(1)',
  ]) {
    expect(localPath(trap)).not.toMatch(/^(?!\/)|^\/[/\\]|^\/sign-|^\/setup/);
  }
});
