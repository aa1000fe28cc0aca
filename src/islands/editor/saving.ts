import { m } from '#i18n/messages.ts';

/** How long nothing is typed before the draft is saved, in milliseconds, and before it is tried again. */
const QUIET = 1500;
const AGAIN = 5000;
/** What a browser sends for a page that is gone, in characters. */
const LAST = 60_000;

type Reply =
  | { readonly ok: true; readonly value: { readonly revision: number; readonly said: string } }
  | { readonly ok: false; readonly told: { readonly reason: string; readonly sentence: string } };

/** Saves the draft whenever nothing was typed for a moment, and says how it stands. */
export function keepSaved(form: HTMLFormElement, text: () => string) {
  const state = document.querySelector('#editor-state');
  const revision = form.elements.namedItem('revision') as HTMLInputElement;
  let timer = 0;
  let dirty = false;
  let stopped = false;
  let leaving = false;
  let under: Promise<boolean> | null = null;
  const say = (words: string) => {
    if (state && state.textContent !== words) state.textContent = words;
  };

  function bodyNow(): URLSearchParams {
    const body = new URLSearchParams({ do: 'save', text: text(), revision: revision.value });
    body.set('base', (form.elements.namedItem('base') as HTMLInputElement).value);
    body.set('clientId', crypto.randomUUID());
    return body;
  }

  /** Hands the browser what it may send after the page is gone; it takes no more than so much. */
  function sendLast(): boolean {
    const body = bodyNow();
    if (body.toString().length > LAST) return false;
    fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body, keepalive: true });
    dirty = false;
    return true;
  }

  async function send(): Promise<boolean> {
    const body = bodyNow();
    dirty = false;
    say(m.editor_island_saving());
    const reply = await post(form.action, body);
    if (reply?.ok) {
      revision.value = String(reply.value.revision);
      say(dirty ? m.editor_island_unsaved() : reply.value.said);
      return true;
    }
    dirty = true;
    stopped = reply?.told.reason === 'draft-changed';
    if (reply) say(stopped ? m.editor_island_elsewhere() : reply.told.sentence);
    else {
      say(m.editor_island_lost());
      later(AGAIN);
    }
    return false;
  }

  /** One after the other: each goes by the number that the one before it got. */
  function now(): Promise<boolean> {
    clearTimeout(timer);
    if (under) return under.then(() => now());
    if (!dirty) return Promise.resolve(true);
    if (stopped) return Promise.resolve(false);
    under = send().finally(() => {
      under = null;
    });
    return under;
  }

  function later(wait: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(now, wait);
  }

  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty && !leaving && (stopped || under || !sendLast())) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && !leaving) now();
  });

  return {
    changed() {
      dirty = true;
      if (stopped) return;
      if (!under) say(m.editor_island_unsaved());
      later(QUIET);
    },
    now,
  };
}

/** Null when no answer came that could be read. */
async function post(address: string, body: URLSearchParams): Promise<Reply | null> {
  try {
    const reply = await fetch(address, { method: 'POST', headers: { Accept: 'application/json' }, body });
    return (await reply.json()) as Reply;
  } catch {
    return null;
  }
}
