/**
 * The bytes of a file as text: UTF-8 or UTF-16 by its mark, else UTF-8, else the letters of western Windows, which older
 * editors write; `guessed` then.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly guessed: boolean } {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}
