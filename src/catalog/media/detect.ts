import { fileTypeFromBuffer } from 'file-type';
import type { MediaEnding } from '#domain/media/medium.ts';

const endings: Readonly<Record<string, MediaEnding>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
};

/** The ending that belongs to these bytes, whatever the file was called; null when they are of no kind that is taken. */
export async function detectEnding(bytes: Uint8Array): Promise<MediaEnding | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return endings[found?.mime ?? ''] ?? null;
}
