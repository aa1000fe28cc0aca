import { lettersAt, viewOf } from './bytes.ts';

/** An MP3 without the tags before and after its sound (ID3, APE); null when nothing else is in it. */
export function strippedMp3(bytes: Uint8Array): Uint8Array | null {
  let sound = bytes;
  for (;;) {
    const shorter = withoutLast(withoutFirst(sound));
    if (shorter.length === sound.length) break;
    sound = shorter;
  }
  return sound.length === 0 ? null : sound;
}

/** ID3v2: its length stands in four bytes of seven bits. */
function withoutFirst(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 10 || lettersAt(bytes, 0, 3) !== 'ID3') return bytes;
  const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  const hasFooter = (bytes[5]! & 0x10) !== 0;
  return bytes.subarray(10 + size + (hasFooter ? 10 : 0));
}

/** ID3v1 is the last 128 bytes; APE ends in 32 bytes that say how long it is, without its head of 32 more. */
function withoutLast(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  if (length >= 128 && lettersAt(bytes, length - 128, 3) === 'TAG') return bytes.subarray(0, length - 128);
  if (length < 32 || lettersAt(bytes, length - 32, 8) !== 'APETAGEX') return bytes;
  const footer = viewOf(bytes.subarray(length - 32));
  const hasHead = (footer.getUint32(20, true) & 0x80000000) !== 0;
  const size = Math.max(32, footer.getUint32(12, true)) + (hasHead ? 32 : 0);
  return bytes.subarray(0, Math.max(0, length - size));
}
