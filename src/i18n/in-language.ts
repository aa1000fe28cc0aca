import { AsyncLocalStorage } from 'node:async_hooks';
import { baseLocale, overwriteGetLocale } from './generated/runtime.js';
import type { Language } from './languages.ts';

// In development Astro and our own server each have a copy of the messages, and so of this: each answers for its own.
const spoken = new AsyncLocalStorage<Language>();

overwriteGetLocale(() => spoken.getStore() ?? baseLocale);

/** Runs something in a language: every message, day and number that is written in it, and in what it awaits. */
export const inLanguage = <T>(language: Language, run: () => T): T => spoken.run(language, run);
