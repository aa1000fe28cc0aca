import type { AstroGlobal } from 'astro';
import type { Result } from '#domain/shared/result.ts';
import type { Context, UseCase } from '#usecases/context.ts';
import { type Told, tell } from './refusals.ts';

/** Parse → one use case → where to go on, or what to tell. */
export interface Action<O = unknown> {
  readonly run: (context: Context, form: FormData, params: Params) => Promise<Result<O>>;
  /** Where the browser goes on; the page's own address unless said. */
  readonly next: (value: O, params: Params) => string;
  /** What an island gets instead of a new page. */
  readonly json: (value: O) => unknown;
}

export type Params = Readonly<Record<string, string | undefined>>;

/** Declares an action on one use case. */
export function action<I, O>(
  useCase: UseCase<I, O>,
  how: {
    parse: (form: FormData, params: Params) => Result<I>;
    next?: (value: O, params: Params) => string;
    json?: (value: O) => unknown;
  },
): Action<O> {
  return {
    async run(context, form, params) {
      const input = how.parse(form, params);
      return input.ok ? useCase(context, input.value) : input;
    },
    next: how.next ?? (() => ''),
    json: how.json ?? (() => null),
  };
}

/** A form that was sent back: what to tell and what was typed. */
export interface SentBack {
  readonly told: Told;
  readonly typed: FormData;
  /** Which of the page's actions refused. */
  readonly action: string;
}

/**
 * Carries out the form posted to this page, if one was: a response to give at once (303 on success; JSON when an island
 * asks for it), or the form to show again. Null on GET. A page with several actions names them in the field `do`.
 */
export async function submit(
  astro: AstroGlobal,
  actions: Readonly<Record<string, Action<never>>>,
): Promise<Response | SentBack | null> {
  if (astro.request.method !== 'POST') return null;
  const form = await astro.request.formData();
  const name = String(form.get('do') ?? Object.keys(actions)[0]);
  const chosen = actions[name] as Action | undefined;
  if (!chosen) return astro.rewrite('/404');
  const wantsJson = astro.request.headers.get('accept')?.startsWith('application/json') ?? false;
  const result = await chosen.run(astro.locals.context, form, astro.params);
  if (result.ok) {
    const location = chosen.next(result.value, astro.params) || astro.url.pathname;
    return wantsJson
      ? Response.json({ ok: true, location, value: chosen.json(result.value) })
      : astro.redirect(location, 303);
  }
  const told = tell(result.refusal);
  if (wantsJson) return Response.json({ ok: false, told }, { status: told.status });
  if (told.reason === 'sign-in-needed') {
    return astro.redirect(`/sign-in?next=${encodeURIComponent(astro.url.pathname)}`, 303);
  }
  astro.response.status = told.status;
  return { told, typed: form, action: name };
}
