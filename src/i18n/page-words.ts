/**
 * What `#i18n/messages.ts` and the compiled runtime are in a browser: the messages in the page's language alone, as the page brought them along
 * (`components/shell/PageWords.astro`). No other language is sent, however many there are.
 */
import type { m as Catalogue } from './messages.ts';
import { type Message, written } from './written.ts';

let words: Readonly<Record<string, Message>> | null = null;

function wordsOfPage(): Readonly<Record<string, Message>> {
  words ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, Message>;
  return words;
}

/** The language of the page. */
export const getLocale = (): string => document.documentElement.lang;

export const m = new Proxy({} as typeof Catalogue, {
  get: (_, key: string) => (inputs?: Readonly<Record<string, unknown>>) => {
    const message = wordsOfPage()[key];
    // The page left it out: better to leave the page as it came than to show the name of a message.
    if (message === undefined) throw new Error(`This page did not bring the message ${key}`);
    return written(message, inputs ?? {}, getLocale());
  },
});
