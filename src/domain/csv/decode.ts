/** The text of a file in UTF-8, its byte order mark taken away; null when it is in another encoding or no text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isGarbled(text) ? null : text;
  } catch {
    return null;
  }
}

/** Whether letters were lost already when this text was made, or it was never a text. */
export const isGarbled = (text: string): boolean => /[\uFFFD\0]/.test(text);
