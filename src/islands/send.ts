import { m } from '#i18n/messages.ts';
import { forget, remember } from './pending.ts';
import type { Told } from './told.ts';

/** What the server says to an island: the same as a page would show. */
export type Reply<V> = { ok: true; location: string; value: V } | { ok: false; told: Told };

const LONGEST_PAUSE = 15_000;
const PATIENCE = 12_000;

/**
 * Sends a form to its address until the server answers, and says `onWaiting` each time that it cannot be reached. What
 * is sent is remembered until then, and until somebody is signed in who may send it.
 */
export async function send<V>(address: string, entries: [string, string][], onWaiting: () => void): Promise<Reply<V>> {
  remember(address, entries);
  const body = new URLSearchParams(entries);
  const reply = await persist<Reply<V>>(() => ask(address, { method: 'POST', body }), onWaiting);
  // Signed in again, the person comes back to this page, and it goes out then.
  if (reply.ok || reply.told.reason !== 'sign-in-needed') forget(address);
  return reply;
}

/** Asks what an address shows, as data, until the server answers. */
export const fetchView = <V>(address: string, onWaiting: () => void): Promise<Reply<V>> =>
  persist(() => ask(address, {}), onWaiting);

async function persist<R>(once: () => Promise<R | null>, onWaiting: () => void): Promise<R> {
  for (let tries = 0; ; tries++) {
    const reply = await once();
    if (reply !== null) return reply;
    onWaiting();
    await pause(Math.min(LONGEST_PAUSE, 1000 * 2 ** tries));
  }
}

/** The reply, or null when the server cannot be reached or is too busy: then it is worth asking again. */
async function ask<V>(address: string, how: RequestInit): Promise<Reply<V> | null> {
  let response: Response;
  try {
    response = await fetch(address, {
      ...how,
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return null;
  }
  if ([502, 503, 504].includes(response.status)) return null;
  try {
    return (await response.json()) as Reply<V>;
  } catch {
    return { ok: false, told: { reason: 'unreadable', sentence: m.attempt_unreadable(), fields: {} } };
  }
}

/** Waits, but not longer than until the browser says that it is connected again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    addEventListener('online', go);
  });
}

/** The fields of a form, with the button that sent it. */
export const entriesOf = (form: HTMLFormElement, submitter: HTMLElement | null): [string, string][] =>
  [...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]);
