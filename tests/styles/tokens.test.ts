import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The declarations of the first rule whose selector is `selector`. */
function declarationsOf(selector: string): string[] {
  const from = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return body
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test('dark by the system and dark by choice have the same tokens', () => {
  const bySystem = declarationsOf(':root:not([data-theme="light"])');
  const byChoice = declarationsOf(':root[data-theme="dark"]');
  expect(bySystem.length).toBeGreaterThan(20);
  expect(byChoice).toEqual(bySystem);
});

test('every colour of the light theme has one in the dark', () => {
  const nameOf = (line: string) => line.slice(0, line.indexOf(':'));
  const dark = declarationsOf(':root[data-theme="dark"]').map(nameOf);
  const lightColours = declarationsOf(':root').filter((line) => /^--[a-z0-9-]+: (#|rgb)/.test(line));
  expect(lightColours.length).toBeGreaterThan(20);
  expect(lightColours.map(nameOf).filter((name) => !dark.includes(name))).toEqual([]);
});
