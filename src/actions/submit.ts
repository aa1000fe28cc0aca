import type { AstroGlobal } from 'astro';
import type { SessionCookie } from '#auth/auth.ts';
import type { Refusal, Result } from '#domain/shared/result.ts';
import type { Context, UseCase } from '#usecases/context.ts';
import { type Told, tell } from './refusals.ts';
import { unsentOf } from './unsent.ts';

/** Parse → one use case → where to go on, or what to tell. */
export interface Action<O = unknown> {
  run(context: Context, form: FormData, params: Params): Promise<Result<O>>;
  /** Where the browser goes on; the page's own address, its query too, unless said. */
  next(value: O, params: Params, form: FormData): string;
  /** What an island gets instead of a new page. */
  json(value: O): unknown;
  /** A cookie that the browser is handed with it. */
  cookie(value: O): HandedCookie | null;
  /** Headers of the reply that sends the browser on. */
  headers(value: O): Readonly<Record<string, string>>;
  /** Whether the page answers by itself instead of sending the browser on; see `submitOrStay`. */
  readonly stays: boolean;
}

/** A cookie as the browser is handed it. */
type HandedCookie = Pick<SessionCookie, 'name' | 'value' | 'attributes'>;

export type Params = Readonly<Record<string, string | undefined>>;

/** Declares an action on one use case. */
export function action<I, O>(
  verb: UseCase<I, O>,
  how: {
    parse: (form: FormData, params: Params) => Result<I> | Promise<Result<I>>;
    next?: (value: O, params: Params, form: FormData) => string;
    json?: (value: O) => unknown;
    cookie?: (value: O) => HandedCookie | null;
    headers?: (value: O) => Readonly<Record<string, string>>;
    stays?: boolean;
  },
): Action<O> {
  return {
    async run(context, form, params) {
      const input = await how.parse(form, params);
      return input.ok ? verb(context, input.value) : input;
    },
    next: how.next ?? (() => ''),
    json: how.json ?? (() => null),
    cookie: how.cookie ?? (() => null),
    headers: how.headers ?? (() => ({})),
    stays: how.stays ?? false,
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
  actions: Readonly<Record<string, Action>>,
): Promise<Response | SentBack | null> {
  const sent = await submitOrStay(astro, actions);
  return sent && 'shown' in sent ? astro.redirect(astro.url.pathname, 303) : sent;
}

/** As `submit`, for a page that shows what came of an action that stays: a secret that is told once, in this reply. */
export async function submitOrStay<O extends Readonly<Record<string, unknown>>>(
  astro: AstroGlobal,
  actions: { readonly [Name in keyof O]: Action<O[Name]> },
): Promise<Response | SentBack | { readonly shown: O[keyof O] } | null> {
  if (astro.request.method !== 'POST') return null;
  const form = await formOf(astro.request);
  if (!form) return new Response(null, { status: 400 });
  const chosen = chosenAction(actions, form);
  if (!chosen) return astro.rewrite('/404');
  const result = await chosen.run(astro.locals.context, form, astro.params);
  if (asksForJson(astro.request.headers.get('accept'))) {
    const sent = { params: astro.params, form, here: astro.url.pathname + astro.url.search };
    const { status, body } = asIslandReply(chosen, result, sent);
    return Response.json(body, { status });
  }
  if (!result.ok) return sendBack(astro, form, nameOf(actions, form), tell(result.refusal));
  const cookie = chosen.cookie(result.value);
  if (cookie) astro.cookies.set(cookie.name, cookie.value, cookie.attributes);
  if (chosen.stays) return { shown: result.value };
  const location = chosen.next(result.value, astro.params, form) || astro.url.pathname + astro.url.search;
  const reply = astro.redirect(location, 303);
  for (const [name, value] of Object.entries(chosen.headers(result.value))) reply.headers.set(name, value);
  return reply;
}

/** The action that the form names in `do`, or the first of them; undefined for one that is not there. */
export function chosenAction<A extends Readonly<Record<string, Action>>>(
  actions: A,
  form: FormData,
): A[keyof A] | undefined {
  const name = nameOf(actions, form);
  return Object.hasOwn(actions, name) ? actions[name as keyof A] : undefined;
}

const nameOf = (actions: object, form: FormData): string => String(form.get('do') ?? Object.keys(actions)[0]);

/** What an island is told: JSON, with the status of what came of it. */
export interface IslandReply {
  readonly status: number;
  readonly body: object;
}

/** What an island is told of a refusal. */
export function refusedReply(refusal: Refusal): IslandReply {
  const told = tell(refusal);
  return { status: told.status, body: { ok: false, told } };
}

/** What an island is told of what came of its form, which was posted to the address `here`. */
export function asIslandReply<O>(
  action: Action<O>,
  result: Result<O>,
  { params, form, here }: { params: Params; form: FormData; here: string },
): IslandReply {
  if (!result.ok) return refusedReply(result.refusal);
  const location = action.next(result.value, params, form) || here;
  return { status: 200, body: { ok: true, location, value: action.json(result.value) } };
}

/** Null when what was sent is no form. Read from a copy: Astro hands no request on whose body was read. */
const formOf = (request: Request): Promise<FormData | null> =>
  request
    .clone()
    .formData()
    .catch(() => null);

/** Whether an Accept header asks for data, as islands do. */
export const asksForJson = (accept: string | null | undefined): boolean =>
  accept?.startsWith('application/json') ?? false;

/** Who was signed out meanwhile is shown a page that keeps the form, to be sent again. */
async function sendBack(astro: AstroGlobal, form: FormData, action: string, told: Told): Promise<Response | SentBack> {
  if (told.reason === 'sign-in-needed') {
    astro.locals.unsent = unsentOf(form, astro.url);
    return astro.rewrite('/send-again');
  }
  astro.response.status = told.status;
  return { told, typed: form, action };
}
