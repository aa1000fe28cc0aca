import { expect, it } from 'vitest';
import { digestsIn, readAddress } from '#domain/media/medium.ts';
import { readRange } from '#domain/media/range.ts';

it.each([
  [null, null],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=10-1000', { from: 10, to: 99 }],
  ['bytes=99-99', { from: 99, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=-0', 'outside'],
  ['bytes=100-', 'outside'],
  ['bytes=19-10', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=1-2', null],
  ['bytes=99999999999999999999-', null],
] as const)('of 100 bytes, %s asks for %j', (header, range) => {
  expect(readRange(header, 100)).toEqual(range);
});

const digest = '0123456789abcdef'.repeat(4);

it.each([
  '',
  '..',
  '../secret',
  `${digest}`,
  `${digest}.svg`,
  `${digest}.JPG`,
  `${digest}.jpg/..`,
  `x${digest}.jpg`,
  `${digest.toUpperCase()}.jpg`,
])('an address names a digest and an ending that is taken, so not %j', (part) => {
  expect(readAddress(part)).toBeNull();
  expect(readAddress(`${digest}.jpg`)).toEqual({ digest, ending: 'jpg' });
});

it('the digests of what compiled content shows are found in its JSON, each once', () => {
  const html = `<img src="/media/${digest}.jpg"><audio src="/media/${'b'.repeat(64)}.mp3"></audio>`;
  expect(digestsIn(JSON.stringify({ html, again: html }))).toEqual([digest, 'b'.repeat(64)]);
});
