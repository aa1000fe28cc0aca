import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconAt, iconNames } from '#styles/icons.ts';

const drawn = readFileSync('src/styles/icons.svg', 'utf8');

test('every icon is drawn once, on a grid of 24, and each that is drawn has its name', () => {
  const symbols = [...drawn.matchAll(/<symbol id="([a-z]+)" viewBox="([^"]+)">(<.+)<\/symbol>/g)];
  expect(symbols.map(([, name]) => name)).toEqual([...iconNames]);
  expect(new Set(symbols.map(([, , grid]) => grid))).toEqual(new Set(['0 0 24 24']));
});

test('an icon is a part of one file, not of every page', () => {
  expect(iconAt('bell')).toMatch(/^\/.*icons.*\.svg[^#]*#bell$/);
});
