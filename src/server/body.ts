import type { IncomingMessage } from 'node:http';

/** The most that a request may carry, in bytes. */
export const bodyLimit = 1024 * 1024;

export type Body = { ok: true; bytes: Buffer } | { ok: false; status: 400 | 413 };

/** Reads the whole body into memory, up to `bodyLimit`. A body that breaks off midway is a 400. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > bodyLimit) return { ok: false, status: 413 };
      chunks.push(chunk);
    }
  } catch {
    return { ok: false, status: 400 };
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}
