import type { IncomingMessage } from 'node:http';
import { largestMedium } from '#domain/media/medium.ts';
import type { Actor } from '#domain/people/actor.ts';
import { may } from '#domain/people/permissions.ts';

/** The most that a request may carry, in bytes. */
const bodyLimit = 1024 * 1024;
/** The same where a trainer uploads pictures and sounds: the largest of them, and the rest of the form. */
const uploadLimit = largestMedium.audio + bodyLimit;
/**
 * The most that is read of a form that is too large, in bytes, as no browser shows an answer that comes midway: of any,
 * and of one with a file by somebody who is signed in.
 */
const patience = { any: uploadLimit, signedIn: uploadLimit * 10 };

/** How much of a request is taken, and how much is read, the rest to be thrown away; both in bytes. */
export interface Room {
  readonly limit: number;
  readonly most: number;
}

/** `broke-off`: midway. `too-large`: it was read to its end, `far-too-large`: it was not. */
type Body = { ok: true; bytes: Buffer } | { ok: false; why: 'broke-off' | 'too-large' | 'far-too-large' };

/** Whether a form carries a file. */
export const carriesFile = ({ headers }: IncomingMessage): boolean =>
  headers['content-type']?.startsWith('multipart/form-data') === true;

/** The room of a form without a file. */
export const plainRoom: Room = { limit: bodyLimit, most: patience.any };

/** The room of a form with a file. */
export function roomFor(actor: Actor | null, path: string): Room {
  const limit = path === '/studio/media' && may(actor, 'media.add') ? uploadLimit : bodyLimit;
  return { limit, most: actor ? patience.signedIn : patience.any };
}

/** Reads the whole body into memory, up to the limit. */
export async function readBody(request: IncomingMessage, { limit, most }: Room): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > most) return { ok: false, why: 'far-too-large' };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) return { ok: false, why: 'far-too-large' };
      if (size <= limit) chunks.push(chunk);
    }
  } catch {
    return { ok: false, why: 'broke-off' };
  }
  return size > limit ? { ok: false, why: 'too-large' } : { ok: true, bytes: Buffer.concat(chunks) };
}
