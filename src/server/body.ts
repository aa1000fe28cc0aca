import type { IncomingMessage } from 'node:http';
import { largestMedium } from '#domain/media/medium.ts';

/** The most that a request may carry, in bytes. */
export const bodyLimit = 1024 * 1024;
/** The same where a trainer uploads pictures and sounds: the largest of them, and the rest of the form. */
export const uploadLimit = largestMedium.audio + bodyLimit;

type Body = { ok: true; bytes: Buffer } | { ok: false; status: 400 | 413 };

/** How much more than it may carry an upload is read and thrown away: no browser shows an answer that comes midway. */
const patience = 10;

/** Reads the whole body into memory, up to `limit` bytes. A body that breaks off midway is a 400. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const most = limit === uploadLimit ? limit * patience : limit;
  if (Number(request.headers['content-length'] ?? 0) > most) return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) return { ok: false, status: 413 };
      if (size <= limit) chunks.push(chunk);
    }
  } catch {
    return { ok: false, status: 400 };
  }
  return size > limit ? { ok: false, status: 413 } : { ok: true, bytes: Buffer.concat(chunks) };
}
