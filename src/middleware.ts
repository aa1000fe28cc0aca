import { defineMiddleware } from 'astro:middleware';
import { answerIsland, isForIsland } from '#actions/island.ts';
import { inLanguage } from '#i18n/in-language.ts';
import type { Language } from '#i18n/languages.ts';
import type { App } from '#server/app.ts';
import { arrive, dependsOn, personal } from '#server/arrive.ts';

/** Gives each request its context, with the person whose session the cookie names, and the language of its answer. */
export const onRequest = defineMiddleware(async ({ locals, cookies, request, url, clientAddress }, next) => {
  // A page that hands over to another one, or breaks, comes by here again.
  if (locals.context) return inLanguage(locals.context.language as Language, next);
  locals.app ??= await developmentApp();
  const said = (name: string) => request.headers.get(name);
  const { context, language, cookie } = await arrive(locals.app, {
    cookies: said('cookie'),
    languages: said('accept-language'),
    agent: said('user-agent'),
    address: clientAddress,
  });
  locals.context = context;
  if (cookie) cookies.set(cookie.name, cookie.value, cookie.attributes);
  const response = isForIsland(url.pathname, said('accept'))
    ? await islandResponse(locals.context, url, request)
    : await inLanguage(language, next);
  // A page that says how long it may be kept shows everybody the same.
  if (response.headers.has('Cache-Control')) return response;
  // Nobody's page is left behind on a shared device.
  for (const [name, value] of Object.entries(personal(locals.context.language as Language)))
    response.headers.set(name, value);
  response.headers.append('Vary', dependsOn);
  return response;
});

/** In production our own server answers islands, but for what is no plain form. */
async function islandResponse(context: App.Locals['context'], url: URL, request: Request): Promise<Response> {
  const form = request.method === 'POST' ? await request.formData().catch(() => null) : null;
  if (request.method === 'POST' && !form) return new Response(null, { status: 400 });
  const { status, body } = await answerIsland(context, url, form);
  return Response.json(body, { status, headers: { vary: 'Accept' } });
}

/** `astro dev` has no server of ours around it. The build leaves this branch out, and the database with it. */
async function developmentApp(): Promise<App> {
  if (!import.meta.env.DEV) throw new Error('The server hands in the app');
  const slot = globalThis as { wellservedApp?: Promise<App> };
  slot.wellservedApp ??= Promise.all([import('#server/app.ts'), import('./env.ts')]).then(
    ([{ openApp }, { readEnv }]) => openApp(readEnv(process.env)),
  );
  return slot.wellservedApp;
}
