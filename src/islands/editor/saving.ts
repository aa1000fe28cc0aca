import { m } from '#i18n/messages.ts';

/** How long nothing is typed before the draft is saved, in milliseconds, and before it is tried again. */
const QUIET = 1500;
const AGAIN = 5000;
/** What a browser sends for a page that is gone, in characters. */
const LAST = 60_000;

type Reply =
  | { readonly ok: true; readonly value: { readonly revision: number; readonly said: string } }
  | { readonly ok: false; readonly told: { readonly reason: string; readonly sentence: string } };

/**
 * Saves the draft whenever nothing was typed for a moment, and the first change at once of whoever comes to the page or
 * back to it: the session may have ended meanwhile. Says how it stands. What the last try could not save is not left
 * without the browser's own question.
 */
export function keepSaved(form: HTMLFormElement, text: () => string) {
  const state = document.querySelector('#editor-state');
  const revision = form.elements.namedItem('revision') as HTMLInputElement;
  let timer = 0;
  // A form that was sent back holds what is saved nowhere.
  let dirty = form.dataset.unsaved !== undefined;
  let refused = dirty;
  let stopped = false;
  let signedOut = false;
  let leaving = false;
  // The session may end while nobody is here.
  let sure = false;
  let under: Promise<boolean> | null = null;
  const say = (words: string) => {
    if (state && state.textContent !== words) state.textContent = words;
  };
  /** The way back in is another window: this one holds the text. */
  const sayToSignIn = () => {
    if (!state || state.querySelector('a')) return;
    const link = document.createElement('a');
    Object.assign(link, { href: '/sign-in?next=/studio', target: '_blank', textContent: m.unsent_sign_in() });
    state.replaceChildren(`${m.editor_island_signed_out()} `, link);
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
    const reason = !reply || reply.ok ? null : reply.told.reason;
    refused = !reply?.ok;
    stopped = reason === 'draft-changed';
    signedOut = reason === 'sign-in-needed';
    if (reply?.ok) {
      sure = true;
      revision.value = String(reply.value.revision);
      // What is thrown away is what stands here.
      const seen = document.querySelector<HTMLInputElement>('#discard input[name="seen"]');
      if (seen) seen.value = revision.value;
      say(dirty ? m.editor_island_unsaved() : reply.value.said);
      return true;
    }
    dirty = true;
    if (signedOut) sayToSignIn();
    else if (stopped) say(m.editor_island_elsewhere());
    else if (!reply) say(m.editor_island_lost());
    else say(reason === 'not-now' ? m.editor_island_busy() : reply.told.sentence);
    if (!reply || reason === 'not-now') later(AGAIN);
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

  form.addEventListener('submit', (event) => {
    const pressed = event.submitter;
    if (under && pressed) {
      // The form goes by the number that the save under way gets.
      event.preventDefault();
      under.then(() => pressed.click());
      return;
    }
    leaving = true;
    clearTimeout(timer);
  });
  window.addEventListener('beforeunload', (event) => {
    const unsaved = dirty || (under && !sure);
    if (unsaved && !leaving && (refused || under || !sendLast())) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => {
    if (leaving) return;
    if (!document.hidden) sure = false;
    // Whoever comes back may have signed in meanwhile.
    if (document.hidden ? !refused : signedOut) now();
  });

  return {
    changed() {
      dirty = true;
      if (stopped) return;
      if (!under && !refused) say(m.editor_island_unsaved());
      if (sure || under || refused) later(QUIET);
      else now();
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
