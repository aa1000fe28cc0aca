import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context, Outbox } from '#usecases/context.ts';
import { type Letter, settleMail, takeMail } from '#usecases/mail-round.ts';
import { type House, write } from './letters.ts';
import type { Post } from './transport.ts';

/** Sends what is queued, one after the other. */
export interface Mailer extends Outbox {
  /** Waits for the mail that is being sent; the rest stays in the queue. */
  close(): Promise<void>;
}

/** How often the queue is looked at unasked: for what failed, and for what another process queued. In milliseconds. */
const lookEvery = 20_000;

/** `context`: made anew for each step, for the time. */
export function openMailer({
  from,
  house,
  context,
  post,
}: {
  from: string;
  house: House;
  context: () => Context;
  post: Post;
}): Mailer {
  // Whoever asks may be within a write, and what is done here is no part of it.
  const outside = AsyncLocalStorage.snapshot();
  let closed = false;
  let asked = false;
  let round: Promise<void> | null = null;

  const soon = () => {
    asked = true;
    if (!closed) round ??= outside(sendAll);
  };

  async function sendAll(): Promise<void> {
    try {
      while (asked && !closed) {
        asked = false;
        await sendWaiting();
      }
    } catch (error) {
      console.error(error);
    } finally {
      round = null;
    }
  }

  async function sendWaiting(): Promise<void> {
    while (!closed) {
      const letter = await takeMail(context());
      if (!letter) return;
      const outcome = await post({ ...write(letter, house), from, to: letter.to, id: idOf(letter, house) });
      if (!outcome.sent) console.warn(`A mail (${letter.kind}) was not sent at try ${letter.tries}: ${outcome.error}`);
      await settleMail(context(), letter, outcome);
    }
  }

  const looking = setInterval(soon, lookEvery);
  looking.unref();
  soon();
  return {
    from,
    soon,
    async close() {
      closed = true;
      clearInterval(looking);
      await round;
    },
  };
}

/**
 * What mailboxes know a mail by: the same at each try, so that they show once what came twice because the process ended
 * between sending and noting it. The links of both let in.
 */
const idOf = ({ id }: Letter, { origin }: House): string => `<${id}@${new URL(origin).hostname}>`;
