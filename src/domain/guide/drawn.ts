import type { StandardName } from '#domain/attempts/names.ts';
import { pinScenario } from '#domain/attempts/pinned.ts';
import { showScenario } from '#domain/attempts/show-scenario.ts';
import type { Remark, ScenarioView } from '#domain/attempts/view.ts';
import type { Claim, Document, Lesson, Module, Scenario, Standard } from '#domain/content/documents.ts';
import { arrange } from '#domain/items/arrange.ts';
import type { Item, PublicItem } from '#domain/items/item.ts';
import { kindOf } from '#domain/items/kinds.ts';

/** An example of the guide as learners see it, before they respond and after. */
export type Drawn =
  | { readonly as: 'page'; readonly document: Standard | Claim | Lesson | Module }
  | { readonly as: 'items'; readonly items: readonly { readonly item: Item; readonly asked: PublicItem }[] }
  | {
      readonly as: 'scenario';
      readonly start: ScenarioView;
      /** Once the first choice of the source is made: how things stand, and what was said since. */
      readonly later: { readonly view: ScenarioView; readonly talk: readonly Remark[] };
    };

/** How a document is drawn in the guide. The same document is always drawn alike. */
export function drawn(document: Document, standards: readonly StandardName[]): Drawn {
  switch (document.kind) {
    case 'quizzes':
      return { as: 'items', items: document.items.map((item) => ({ item, asked: asked(item) })) };
    case 'scenarios':
      return played(document, standards);
    default:
      return { as: 'page', document };
  }
}

/** Where there is no attempt, this stands for the secret seed that shuffles. */
const seed = 'guide';

const asked = (item: Item): PublicItem => kindOf(item).publicView(item, arrange(item, seed));

function played(scenario: Scenario, standards: readonly StandardName[]): Drawn {
  const pinned = pinScenario(scenario, standards);
  const attempt = { id: seed, seed, startedAt: 0, finishedAt: null };
  const after = (choices: readonly number[]) =>
    showScenario(attempt, pinned, choices, { shortcuts: false, clientId: seed });
  const start = after([]);
  const view = after(start.offer ? [0] : []);
  return { as: 'scenario', start, later: { view, talk: view.talk.slice(start.talk.length) } };
}
