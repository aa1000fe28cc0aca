import type { AttemptView, ItemsView, ScenarioView } from '#domain/attempts/view.ts';
import type { PublicItem } from '#domain/items/item.ts';
import { anyResponse, itemIn } from '#tests/support/practice.ts';
import type { Site } from '#tests/support/site.ts';

/** A person who practises by plain requests, without a browser. */
export interface Learner {
  readonly site: Site;
  readonly cookie: string;
}

let forms = 0;
/** A new id for a form. */
export const newForm = (): string => `form-${++forms}`;

/** Begins at `/quizzes/…`, `/scenarios/…` or `/standards/…/refresh`, or goes on: the address of the attempt. */
export async function begin({ site, cookie }: Learner, path: string): Promise<string> {
  const reply = await site.post(path, { clientId: newForm() }, cookie);
  const attempt = reply.headers.get('location') ?? '';
  if (reply.status !== 303 || !attempt.startsWith('/attempts/')) throw new Error(`Not begun: ${reply.status}`);
  return attempt;
}

/** What the address shows, as an island asks for it. */
export async function viewAt<V extends AttemptView>({ site, cookie }: Learner, attempt: string): Promise<V> {
  const reply = await fetch(site.origin + attempt, { headers: { Cookie: cookie, Accept: 'application/json' } });
  if (!reply.ok) throw new Error(`Not shown: ${reply.status}`);
  return ((await reply.json()) as { value: V }).value;
}

/** The form of the item that is shown, filled in with whatever. */
export async function responseForm(learner: Learner, attempt: string): Promise<Record<string, string>> {
  const { number, item } = itemIn(await viewAt<ItemsView>(learner, attempt));
  return formFor(number, item);
}

export const formFor = (number: number, item: PublicItem): Record<string, string> => ({
  do: 'respond',
  item: String(number),
  clientId: newForm(),
  ...(anyResponse(item) as Record<string, string>),
});

/** The form of what may be said now, with the words at this position of those that are shown. */
export async function choiceForm(learner: Learner, attempt: string, position = 0): Promise<Record<string, string>> {
  const { offer } = await viewAt<ScenarioView>(learner, attempt);
  if (!offer) throw new Error('Nothing more may be said');
  const { scene, step } = offer;
  return { do: 'choose', scene, step: String(step), choice: String(position), clientId: newForm() };
}
