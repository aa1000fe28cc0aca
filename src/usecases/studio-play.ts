import { draftOf } from '#db/queries/drafts.ts';
import { pinScenario } from '#domain/attempts/pinned.ts';
import { showTurns, standing } from '#domain/attempts/show-scenario.ts';
import type { ScenarioView } from '#domain/attempts/view.ts';
import type { Scenario } from '#domain/content/documents.ts';
import { placeOf } from '#domain/content/path.ts';
import type { Html } from '#domain/items/item.ts';
import { hasEnded, offered, start } from '#domain/scenarios/play.ts';
import type { Mood, State } from '#domain/scenarios/scenario.ts';
import { transcript } from '#domain/scenarios/transcript.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { useCase } from './context.ts';
import { documentsOf } from './studio.ts';

interface PlayAsked {
  readonly language: string;
  readonly slug: string;
  /** The scene to begin in; the first where there is no such scene. */
  readonly from: string;
  /** Null: as the file says. */
  readonly mood: number | null;
  /** What is remembered when it begins. */
  readonly flags: readonly string[];
  /** What was said so far, by source index. */
  readonly said: readonly number[];
}

/** A talk that is tried out. Nothing of it is kept: all that there is of it stands in its address. */
export interface Play {
  readonly view: ScenarioView;
  /** What can be said now, in the order of the source; none at an ending. */
  readonly offer: readonly { readonly index: number; readonly html: Html; readonly leads: string }[];
  /** What was said, as far as it was offered. */
  readonly said: readonly number[];
  readonly scenes: readonly { readonly id: string; readonly title: string }[];
  readonly from: string;
  readonly mood: Mood | null;
  readonly flags: readonly string[];
  readonly remembered: readonly string[];
}

/**
 * A scenario as it would be played from any of its scenes: the own draft as it was saved, else the file. `play` is null
 * while it has errors. Refuses `not-found` where there is neither.
 */
export const playScenario = useCase('studio.read', async (context, asked: PlayAsked, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const { catalog, db } = context;
  const { language, slug } = asked;
  const path = `scenarios/${language}/${slug}.md`;
  if (!placeOf(path)) return refuse('not-found');
  const draft = await draftOf(db.read, path, trainer.value.id);
  const file = catalog.file(path);
  if (!draft && !file) return refuse('not-found');
  const document = draft ? catalog.check(path, draft.text).document : file?.entry?.document;
  const scenario = document?.kind === 'scenarios' ? document : null;
  const title = scenario?.title ?? file?.entry?.document.title ?? slug;
  const standards = documentsOf(context, 'standards', language);
  return ok({
    ...{ path, title, own: draft !== null },
    play: scenario && playOf(scenario, asked, pinScenario(scenario, standards)),
  });
});

function playOf(scenario: Scenario, asked: PlayAsked, pinned: ReturnType<typeof pinScenario>): Play {
  const { scenes } = scenario;
  const flags = [...new Set(scenes.flatMap(({ choices }) => choices.flatMap(({ sets }) => sets)))].sort();
  const remembered = flags.filter((flag) => asked.flags.includes(flag));
  const from = scenes.find(({ id }) => id === asked.from)?.id ?? scenes[0]!.id;
  const mood = ([-2, -1, 0, 1, 2] as const).find((one) => one === asked.mood) ?? null;
  const first = start(pinned.script);
  const begin: State = {
    ...first,
    scene: from,
    mood: mood ?? first.mood,
    moodBefore: mood ?? first.mood,
    flags: remembered,
  };
  const turns = transcript(pinned.script, asked.said, begin);
  const said = turns.flatMap(({ index }) => index ?? []);
  const state = standing(turns);
  const never = { id: '', seed: '', startedAt: 0, finishedAt: null };
  const titleOf = (id: string) => scenes.find((scene) => scene.id === id)?.title ?? id;
  return {
    view: showTurns(never, pinned, turns, { shortcuts: false, clientId: '' }),
    offer: hasEnded(pinned.script, state)
      ? []
      : offered(pinned.script, state).map(({ index, choice }) => ({
          index,
          html: choice.text,
          leads: titleOf(choice.to),
        })),
    ...{ said, from, mood, flags, remembered },
    scenes: scenes.map(({ id, title }) => ({ id, title })),
  };
}
