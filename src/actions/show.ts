import type { AstroGlobal } from 'astro';
import type { UseCase } from '#usecases/context.ts';

/**
 * What a page shows: the use case's value, or the response to give instead (to the sign-in page and back, or the page
 * that says why not).
 */
export async function show<I, O>(astro: AstroGlobal, read: UseCase<I, O>, input: I): Promise<O | Response> {
  const result = await read(astro.locals.context, input);
  if (result.ok) return result.value;
  switch (result.refusal.reason) {
    case 'sign-in-needed':
      return astro.redirect(`/sign-in?next=${encodeURIComponent(astro.url.pathname + astro.url.search)}`, 303);
    case 'not-allowed':
      return astro.rewrite('/403');
    default:
      return astro.rewrite('/404');
  }
}
