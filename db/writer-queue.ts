import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Another process held the write lock for longer than a person should wait. Nothing was written. */
class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy';
}

/** Whether it is one: by name, because the server and the pages hold each their own copy of the class. */
export const isDatabaseBusy = (error: unknown): boolean => error instanceof Error && error.name === 'DatabaseBusy';

/** A queue in which one piece of work runs at a time. */
export interface Line {
  /** Runs `work` after all that was asked for before it, again from its beginning while the database is locked. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /**
   * `work` as its caller asked for it, in whosever turn it is run: in the caller's language, and as work that may not
   * ask for a turn of its own. Throws inside such work, and once the queue is closed.
   */
  asAsked<T>(work: () => Promise<T>): () => Promise<T>;
  /** Takes no more work, and waits for what stands in the queue. */
  close(): Promise<void>;
}

// About five seconds in all.
const TRIES = 45;
const LONGEST_PAUSE = 100;

/** `recover` makes the connection usable again after a locked database; it may meet the lock itself. */
export function openLine(recover: () => Promise<void> = async () => {}): Line {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  const inside = new AsyncLocalStorage<true>();

  async function persist<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1, recovering = false; ; tries++) {
      try {
        if (recovering) await recover();
        return await work();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (tries === TRIES) throw new DatabaseBusy('The database stayed locked by another process', { cause: error });
        recovering = true;
        await pause(Math.min(LONGEST_PAUSE, 5 * 2 ** tries));
      }
    }
  }

  return {
    inTurn(work) {
      const mine = last.then(() => persist(work));
      last = mine.catch(() => {});
      return mine;
    },
    asAsked(work) {
      // It would wait for itself for ever.
      if (inside.getStore()) throw new Error('A write inside a write: hand the transaction on instead');
      if (closed) throw new Error('The database is closed');
      const context = AsyncLocalStorage.snapshot();
      return () => context(() => inside.run(true, work));
    },
    async close() {
      closed = true;
      // A turn may ask for one more, for those that did not fit in.
      let seen: unknown;
      do {
        seen = last;
        await seen;
      } while (seen !== last);
    },
  };
}

/** Whether the database was locked; Drizzle wraps the driver's error, the start of a transaction does not. */
export function isBusy(error: unknown): boolean {
  for (let link = error; link instanceof Error; link = link.cause) {
    if ('code' in link && typeof link.code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(link.code)) return true;
  }
  return false;
}
