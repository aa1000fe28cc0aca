import type { Database } from '#db/client.ts';
import { keepUse } from '#db/queries/sessions.ts';
import { isDatabaseBusy } from '#db/writer-queue.ts';
import { isNewUse, sharedUntil } from '#domain/sessions/session.ts';
import type { Instant } from '#domain/shared/time.ts';
import type { SessionFacts } from './lucia.ts';
import { hashToken } from './token.ts';

/** Keeps now and then that a session is used; a shared one lives on by it. A page is not lost when that cannot be written. */
export const keepLastUse =
  (db: Database, now: () => Instant) =>
  async (token: string, { createdAt, lastUsedAt, shared }: SessionFacts): Promise<void> => {
    if (!isNewUse(lastUsedAt, now())) return;
    const end = shared ? sharedUntil(createdAt, now()) : null;
    try {
      await db.write((tx) => keepUse(tx, hashToken(token), now(), end));
    } catch (error) {
      if (!isDatabaseBusy(error)) throw error;
    }
  };
