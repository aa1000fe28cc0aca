import fc from 'fast-check';
import { imageSize } from 'image-size';
import { describe, expect, it, test } from 'vitest';
import { type MediaEnding, mediaTypes } from '#domain/media/medium.ts';
import { turnIn } from '#domain/media/strip/orientation.ts';
import { withoutMetadata } from '#domain/media/strip/strip.ts';
import { jpg, mp3, png } from '#tests/support/media/files.ts';
import * as told from '#tests/support/media/told.ts';

const endings = Object.keys(mediaTypes) as MediaEnding[];
const samples: Record<MediaEnding, (turn?: number) => Buffer> = {
  jpg: told.toldJpg,
  png: told.toldPng,
  webp: told.toldWebp,
  mp3: told.toldMp3,
  m4a: told.toldM4a,
};
const pictures = ['jpg', 'png', 'webp'] as const;
const stripped = (ending: MediaEnding, bytes: Uint8Array): Buffer => {
  const kept = withoutMetadata(ending, bytes);
  if (!kept) throw new Error('It was taken for broken');
  return Buffer.from(kept);
};

describe.each(endings)('a %s as a telephone makes it', (ending) => {
  it('says no more where it was made, in none of the places where it did', () => {
    expect(samples[ending]().includes(told.place)).toBe(true);
    expect(stripped(ending, samples[ending]()).includes(told.place)).toBe(false);
  });

  it('is left alone the second time', () => {
    const once = stripped(ending, samples[ending]());
    expect(stripped(ending, once).equals(once)).toBe(true);
  });

  it.skipIf(ending === 'mp3')('is refused wherever it ends too early', () => {
    const whole = samples[ending]();
    const last = whole.length - (ending === 'jpg' || ending === 'png' ? 40 : 1);
    for (let end = 0; end < last; end += Math.ceil(last / 97)) {
      const begun = withoutMetadata(ending, whole.subarray(0, end));
      // Of boxes any whole number is a file.
      if (ending === 'm4a' && begun)
        expect(stripped(ending, whole).subarray(0, end).equals(Buffer.from(begun))).toBe(true);
      else expect([end, begun]).toEqual([end, null]);
    }
  });
});

describe('what is seen and heard stays byte for byte', () => {
  const without = (bytes: Buffer, ...left: readonly Buffer[]) =>
    left.reduce((rest, part) => {
      const at = rest.indexOf(part);
      expect(at).toBeGreaterThan(0);
      return Buffer.concat([rest.subarray(0, at), rest.subarray(at + part.length)]);
    }, bytes);

  test('of a JPEG, with the colours', () => {
    expect(without(stripped('jpg', told.toldJpg(1)), told.icc).equals(jpg())).toBe(true);
    expect(stripped('jpg', jpg()).equals(jpg())).toBe(true);
  });

  test('of a PNG, with the colours', () => {
    const kept = stripped('png', told.toldPng(1));
    const colours = kept.subarray(33, 33 + 12 + 'the colours'.length);
    expect(without(kept, Buffer.from(colours)).equals(png(300, 200))).toBe(true);
    expect(stripped('png', png()).equals(png())).toBe(true);
  });

  test('of a WebP, whose flags say what is left', () => {
    const kept = stripped('webp', told.toldWebp(1));
    const shown = ['VP8X', 'ICCP', 'VP8L'].map((type) => kept.indexOf(type));
    expect(shown).toEqual([12, 30, 50]);
    expect([kept.includes('EXIF'), kept[20], kept.readUInt32LE(4)]).toEqual([false, 0x20, kept.length - 8]);
    expect(stripped('webp', told.toldWebp(8))[20]).toBe(0x28);
  });

  test('of an MP3', () => {
    expect(stripped('mp3', told.toldMp3()).equals(mp3())).toBe(true);
    expect(stripped('mp3', mp3()).equals(mp3())).toBe(true);
  });

  test('of an M4A, where nothing moves from its place', () => {
    const before = told.toldM4a();
    const kept = stripped('m4a', before);
    expect(kept.length).toBe(before.length);
    for (const word of ['how long', 'where it lies', 'the sound itself'])
      expect(kept.indexOf(word)).toBe(before.indexOf(word));
  });
});

describe.each(pictures)('a %s that a telephone held upright', (ending) => {
  it.each([2, 3, 4, 5, 6, 7, 8])('is still turned by %i, and by nothing else', (turn) => {
    const kept = stripped(ending, samples[ending](turn));
    expect(turnIn(kept.subarray(kept.indexOf('MM\0*')))).toBe(turn);
    if (ending === 'jpg') expect(imageSize(kept)).toMatchObject({ width: 880, height: 560, orientation: turn });
  });

  it.each([0, 1, 9])('which says %i needs no turn', (turn) => {
    expect(stripped(ending, samples[ending](turn)).includes('MM\0*')).toBe(false);
  });
});

describe('on whatever bytes', () => {
  const any = fc.uint8Array({ maxLength: 60 });
  const soup = fc.array(any, { maxLength: 8 });
  const marker = fc.integer({ min: 0, max: 255 });
  const type = fc.constantFrom(
    'VP8X',
    'VP8 ',
    'EXIF',
    'eXIf',
    'IDAT',
    'IEND',
    'tEXt',
    'moov',
    'trak',
    'udta',
    'mdat',
    'free',
  );
  const exifs = fc.integer({ min: 0, max: 9 }).map(told.exif);
  const data = fc.oneof(
    any,
    exifs,
    exifs.map((one) => Buffer.concat([told.letters('Exif\0\0'), one])),
  );
  const parts = fc.array(fc.tuple(type, marker, data), { maxLength: 6 });
  const built: Record<MediaEnding, fc.Arbitrary<Uint8Array>> = {
    jpg: fc
      .tuple(parts, any)
      .map(([some, scan]) =>
        Buffer.concat([
          ...[Buffer.from([0xff, 0xd8]), ...some.map(([, one, more]) => told.segment(one, more))],
          ...[told.segment(0xda, Buffer.alloc(4)), scan, Buffer.from([0xff, 0xd9])],
        ]),
      ),
    png: parts.map((some) =>
      Buffer.concat([png().subarray(0, 33), ...some.map(([name, , more]) => pngChunk(name, more)), png().subarray(33)]),
    ),
    webp: parts.map((some) => told.riff(...some.map(([name, , more]) => told.riffChunk(name, more)))),
    mp3: fc.tuple(any, soup).map(([first, more]) => Buffer.concat([told.letters('ID3'), first, mp3(), ...more])),
    m4a: parts.map((some) => Buffer.concat(some.map(([name, , more]) => told.box(name, told.box(name, more))))),
  };
  const pngChunk = (name: string, more: Uint8Array) =>
    Buffer.concat([
      Buffer.from(new Uint32Array([more.length]).buffer).reverse(),
      told.letters(name),
      more,
      Buffer.alloc(4),
    ]);
  const spoiled = (bytes: fc.Arbitrary<Uint8Array>) =>
    fc.tuple(bytes, fc.nat(), marker).map(([whole, at, byte]) => {
      const copy = Uint8Array.from(whole);
      if (copy.length > 0) copy[at % copy.length] = byte;
      return copy;
    });

  it.each(endings)('as a %s it gives nothing, or something no longer that stays as it is', (ending) => {
    const told = samples[ending]();
    const cases = fc.oneof(any, built[ending], spoiled(built[ending]), spoiled(fc.constant(told)));
    let taken = 0;
    fc.assert(
      fc.property(cases, (bytes) => {
        const before = Uint8Array.from(bytes);
        const once = withoutMetadata(ending, bytes);
        expect(Buffer.from(bytes).equals(before)).toBe(true);
        if (!once) return;
        taken++;
        expect(once.length).toBeLessThanOrEqual(bytes.length);
        expect(Buffer.from(once).equals(withoutMetadata(ending, once) ?? Buffer.alloc(0))).toBe(true);
      }),
      { numRuns: 400, seed: 4 },
    );
    expect(taken).toBeGreaterThan(40);
  });
});
