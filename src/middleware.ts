import { defineMiddleware } from 'astro:middleware';
import { languageFor } from '#domain/people/language.ts';
import { inLanguage } from '#i18n/in-language.ts';
import { type Language, languages } from '#i18n/languages.ts';
import type { App } from '#server/app.ts';
import { languageCookie } from '#usecases/languages.ts';

/** Gives each request its context, with the person whose session the cookie names, and the language of its answer. */
export const onRequest = defineMiddleware(async (request, next) => {
  const { locals, cookies } = request;
  // A page that hands over to another one, or breaks, comes by here again.
  if (locals.context) return inLanguage(locals.context.language as Language, next);
  locals.app ??= await developmentApp();
  const { headers } = request.request;
  const { actor, session, shared, cookie } = await locals.app.auth.arrival(headers.get('cookie'));
  const known = { setting: actor?.language ?? null, chosen: cookies.get(languageCookie)?.value ?? null };
  const language = languageFor({ ...known, accepted: headers.get('accept-language') }, languages) as Language;
  const visit = { address: request.clientAddress, session, shared, agent: headers.get('user-agent') };
  locals.context = locals.app.contextFor(actor, visit, language);
  if (cookie) cookies.set(cookie.name, cookie.value, cookie.attributes);
  const response = await inLanguage(language, next);
  // A page that says how long it may be kept shows everybody the same.
  if (response.headers.has('Cache-Control')) return response;
  // The same address shows each person something else, and nobody's page is left behind on a shared device.
  response.headers.set('Cache-Control', 'no-store');
  response.headers.set('Content-Language', language);
  response.headers.append('Vary', 'Cookie, Accept-Language');
  return response;
});

/** `astro dev` has no server of ours around it. The build leaves this branch out, and the database with it. */
async function developmentApp(): Promise<App> {
  if (!import.meta.env.DEV) throw new Error('The server hands in the app');
  const slot = globalThis as { wellservedApp?: Promise<App> };
  slot.wellservedApp ??= Promise.all([import('#server/app.ts'), import('./env.ts')]).then(
    ([{ openApp }, { readEnv }]) => openApp(readEnv(process.env)),
  );
  return slot.wellservedApp;
}
