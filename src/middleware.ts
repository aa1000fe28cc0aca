import { defineMiddleware } from 'astro:middleware';
import type { App } from '#server/app.ts';

/** Gives each request its context, with the person whose session the cookie names. */
export const onRequest = defineMiddleware(async (request, next) => {
  const { locals, cookies } = request;
  // A page that hands over to another one comes by here again.
  if (locals.context) return next();
  locals.app ??= await developmentApp();
  const { actor, session, cookie } = await locals.app.auth.arrival(request.request.headers.get('cookie'));
  locals.context = locals.app.contextFor(actor, { address: request.clientAddress, session });
  if (cookie) cookies.set(cookie.name, cookie.value, cookie.attributes);
  const response = await next();
  // The same address shows each person something else, and nobody's page is left behind on a shared device.
  response.headers.set('Cache-Control', 'no-store');
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
