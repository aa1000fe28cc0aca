import { chunk, jpg, mp3, png } from './files.ts';

/** Stands in each file below, where a telephone or a program would write it. */
export const place = '56.9496 N, 24.1052 E';

/** EXIF as telephones write it: how the picture is turned, where it was taken, and of what make. */
export function exif(turn: number): Buffer {
  const bytes = Buffer.alloc(38 + place.length);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(2, 8);
  // 0x010f: the make, in letters that stand behind the fields.
  bytes.writeUInt16LE(0x010f, 10);
  bytes.writeUInt16LE(2, 12);
  bytes.writeUInt32LE(place.length, 14);
  bytes.writeUInt32LE(38, 18);
  bytes.writeUInt16LE(0x0112, 22);
  bytes.writeUInt16LE(3, 24);
  bytes.writeUInt32LE(1, 26);
  bytes.writeUInt16LE(turn, 30);
  bytes.write(place, 38, 'latin1');
  return bytes;
}

export const segment = (marker: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
export const letters = (text: string): Buffer => Buffer.from(text, 'latin1');
export const icc = segment(0xe2, letters('ICC_PROFILE\0\x01\x01the colours'));

/** The photograph of a plate as a telephone would send it. */
export const toldJpg = (turn = 6): Buffer =>
  Buffer.concat([
    jpg().subarray(0, 2),
    segment(0xe1, Buffer.concat([letters('Exif\0\0'), exif(turn)])),
    segment(0xe1, letters(`http://ns.adobe.com/xap/1.0/\0<x>${place}</x>`)),
    icc,
    segment(0xed, letters(`Photoshop 3.0\0${place}`)),
    segment(0xfe, letters(place)),
    jpg().subarray(2),
    // A film behind the picture.
    letters(`ftypmp42${place}`),
  ]);

export const toldPng = (turn = 6): Buffer =>
  Buffer.concat([
    png(300, 200).subarray(0, 33),
    chunk('iCCP', letters('the colours')),
    chunk('eXIf', exif(turn)),
    ...['tEXt', 'zTXt', 'iTXt', 'tIME', 'caBX'].map((type) => chunk(type, letters(place))),
    png(300, 200).subarray(33),
    letters(place),
  ]);

export const riffChunk = (type: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};
export const riff = (...chunks: readonly Buffer[]): Buffer =>
  riffChunk('RIFF', Buffer.concat([letters('WEBP'), ...chunks]));

/** A picture of 3 × 2 pixels without loss, with ICC, EXIF and XMP flagged. */
export const toldWebp = (turn = 6): Buffer =>
  riff(
    riffChunk('VP8X', Uint8Array.from([0x2c, 0, 0, 0, 2, 0, 0, 1, 0, 0])),
    riffChunk('ICCP', letters('the colours')),
    riffChunk('VP8L', Uint8Array.from([0x2f, 2, 0x40, 0, 0, 7, 0x50, 0xff])),
    riffChunk('EXIF', exif(turn)),
    riffChunk('XMP ', letters(place)),
    riffChunk('made', letters(place)),
  );

/** A sound with its tags before it and behind it. */
export function toldMp3(): Buffer {
  const first = letters(`TXXX\0\0\0\x20\0\0${place}`);
  const last = Buffer.alloc(128);
  last.write(`TAG${place}`, 'latin1');
  const ape = Buffer.alloc(64);
  ape.write(place, 'latin1');
  ape.write('APETAGEX', 32, 'latin1');
  ape.writeUInt32LE(64, 44);
  const id3 = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, first.length]);
  return Buffer.concat([id3, first, mp3(), ape, last]);
}

export const box = (type: string, ...inside: readonly Uint8Array[]): Buffer => {
  const data = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data]);
};

/** A sound as a telephone records it: its name is where it was recorded. */
export const toldM4a = (): Buffer =>
  Buffer.concat([
    box('ftyp', letters('M4A \0\0\0\0M4A mp42')),
    box(
      'moov',
      box('mvhd', letters('how long')),
      box('trak', box('tkhd', letters('track')), box('mdia', letters('where it lies')), box('udta', letters(place))),
      box('udta', box('\xa9xyz', letters(place)), box('meta', letters(place))),
    ),
    box('uuid', letters(place)),
    box('free', letters(place)),
    box('mdat', letters('the sound itself')),
  ]);
