import type { Choice, Scene } from '#domain/scenarios/scenario.ts';
import { canonicalJson } from '#domain/shared/canonical.ts';
import { writtenMoment } from '#domain/times/moment.ts';
import type { Outline, OutlineEntry } from '../outline.ts';
import { pairs } from './sections.ts';
import type { Tell } from './teller.ts';

/** Tells where the scenes of a scenario differ from their source: ids, order, choices, where they lead and what they do. */
export function compareScenes(tell: Tell, outline: Outline, scenes: readonly Scene[], source: readonly Scene[]): void {
  for (const { here, there, section } of pairs(tell, outline, scenes, source)) {
    compareLines(tell, section.lines, here, there, section.at);
    if (!tell.count('choices', here.choices, there.choices, section.at)) continue;
    here.choices.forEach((choice, index) => {
      const entry = section.entries[index];
      if (entry) compareChoice(tell, entry, choice, there.choices[index]!);
    });
  }
}

function compareChoice(tell: Tell, { at, to, pairs: places }: OutlineEntry, here: Choice, there: Choice): void {
  tell.same('#', here.to, there.to, to ?? at);
  tell.same('meets', here.meets, there.meets, places.meets ?? at);
  tell.same('misses', here.misses, there.misses, places.misses ?? at);
  tell.same('mood', here.mood, there.mood, places.mood ?? at);
  tell.same('minutes', here.minutes, there.minutes, places.minutes ?? at);
  tell.same('until', untilOf(here), untilOf(there), places.until ?? at);
  tell.same('set', here.sets, there.sets, places.set ?? at);
  // The step has a name in each language; that there is one is the same in all.
  if ((here.effort === null) !== (there.effort === null))
    tell(there.effort === null ? 'translation-effort-added' : 'translation-effort-missing', places.effort ?? at);
  if (canonicalJson(here.when) !== canonicalJson(there.when)) tell('translation-condition', places.if ?? at);
}

const untilOf = ({ until }: Choice): string | null => (until === null ? null : writtenMoment(until));

/** A translation may have more or fewer paragraphs, but they depend on the same conditions in the same order. */
function compareLines(
  tell: Tell,
  lines: readonly OutlineEntry[],
  here: Scene,
  there: Scene,
  at: OutlineEntry['at'],
): void {
  const conditional = (scene: Scene) => scene.lines.filter(({ when }) => when !== null);
  const theirs = conditional(there);
  const ours = conditional(here);
  const places = lines.filter(({ pairs: { if: place } }) => place !== undefined);
  if (!tell.count('if:', ours, theirs, places.at(-1)?.pairs.if ?? at)) return;
  ours.forEach(({ when }, index) => {
    if (canonicalJson(when) !== canonicalJson(theirs[index]!.when))
      tell('translation-condition', places[index]?.pairs.if ?? at);
  });
}
