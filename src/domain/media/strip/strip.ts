import type { MediaEnding } from '../medium.ts';
import { strippedJpeg } from './jpeg.ts';
import { strippedM4a } from './m4a.ts';
import { strippedMp3 } from './mp3.ts';
import { strippedPng } from './png.ts';
import { strippedWebp } from './webp.ts';

const byEnding: Readonly<Record<MediaEnding, (bytes: Uint8Array) => Uint8Array | null>> = {
  jpg: strippedJpeg,
  png: strippedPng,
  webp: strippedWebp,
  mp3: strippedMp3,
  m4a: strippedM4a,
};

/**
 * A picture or a sound without what a telephone or a program wrote into it beside: place, time, names, notes, small
 * copies. What is seen and heard is the same byte for byte, how the picture is turned and how its colours are meant too;
 * it is never longer. Null when the bytes are not what the ending says from their beginning to their end.
 */
export const withoutMetadata = (ending: MediaEnding, bytes: Uint8Array): Uint8Array | null => byEnding[ending](bytes);
