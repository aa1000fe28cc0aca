import { inLanguage } from '#i18n/in-language.ts';
import type { Language } from '#i18n/languages.ts';
import { show } from '#usecases/attempts.ts';
import type { Context } from '#usecases/context.ts';
import { chooseWords, respondToItem } from './attempts.ts';
import { type Action, asIslandReply, asksForJson, chosenAction, type IslandReply, refusedReply } from './submit.ts';

const attempt = /^\/attempts\/([^/]+)$/;
const actions = { respond: respondToItem, choose: chooseWords };

/** The path of an address, and its query as it stands behind that, with the question mark. */
type Address = Pick<URL, 'pathname' | 'search'>;

/** Whether it is an island that asks, at an address whose islands are answered as data. */
export const isForIsland = (path: string, accept: string | null | undefined): boolean =>
  asksForJson(accept) && attempt.test(path);

/**
 * Answers the islands of an attempt, with no page around it: what it shows, or what came of the `form` that was posted.
 * It is what somebody answering waits for, item by item.
 */
export const answerIsland = (context: Context, address: Address, form: FormData | null): Promise<IslandReply> =>
  inLanguage(context.language as Language, async () => {
    const params = { id: attempt.exec(address.pathname)?.[1] ?? '' };
    const here = address.pathname + address.search;
    if (!form) return shown(context, params.id, new URLSearchParams(address.search), here);
    const chosen: Action | undefined = chosenAction(actions, form);
    if (!chosen) return refusedReply({ reason: 'not-found' });
    return asIslandReply(chosen, await chosen.run(context, form, params), { params, form, here });
  });

async function shown(context: Context, id: string, searchParams: URLSearchParams, here: string): Promise<IslandReply> {
  const view = await show(context, { id, number: numberIn(searchParams) });
  if (view.ok) return { status: 200, body: { ok: true, location: here, value: view.value } };
  return refusedReply(view.refusal);
}

/** The item of an attempt that an address names; null when it names none. */
export function numberIn(searchParams: URLSearchParams): number | null {
  const asked = searchParams.get('item') ?? '';
  return /^\d{1,4}$/.test(asked) ? Number(asked) : null;
}
