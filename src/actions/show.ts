import type { AstroGlobal } from 'astro';
import type { RefusalReason } from '#domain/shared/result.ts';
import type { UseCase } from '#usecases/context.ts';
import { tell } from './refusals.ts';

/**
 * What a page shows: the use case's value, or the response to give instead (to the sign-in page and back, or a page
 * that says why not, with the status of the refusal). `over`: where who comes back to what is over, with the browser's
 * back button say, is led on to, by the reason.
 */
export async function show<I, O>(
  astro: AstroGlobal,
  read: UseCase<I, O>,
  input: I,
  over: Partial<Record<RefusalReason, string>> = {},
): Promise<O | Response> {
  const result = await read(astro.locals.context, input);
  if (result.ok) return result.value;
  const { reason } = result.refusal;
  if (over[reason]) return astro.redirect(over[reason], 303);
  switch (reason) {
    case 'sign-in-needed':
      return astro.redirect(`/sign-in?next=${encodeURIComponent(astro.url.pathname + astro.url.search)}`, 303);
    case 'not-allowed':
      return astro.rewrite('/403');
    case 'not-found':
      return astro.rewrite('/404');
    default:
      astro.locals.refused = { told: tell(result.refusal), address: astro.url.pathname + astro.url.search };
      return astro.rewrite('/refused');
  }
}
