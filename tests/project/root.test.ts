import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRoot, root } from '#project/root.ts';
import { builtCommand } from '../../src/commands/prepare.mjs';

test('the project is found from whatever folder in it, and nowhere else', () => {
  expect(existsSync(join(root, 'astro.config.mjs'))).toBe(true);
  expect(findRoot(join(root, 'db/migrations'))).toBe(root);
  const elsewhere = mkdtempSync(join(tmpdir(), 'wellserved-root-'));
  mkdirSync(join(elsewhere, 'dist'));
  expect(() => findRoot(join(elsewhere, 'dist'))).toThrow('package.json');
  rmSync(elsewhere, { recursive: true });
});

test('`npm run serve` runs the server as the tests and the demo do', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(scripts.serve).toBe(`node ${builtCommand('serve').join(' ')}`);
});
