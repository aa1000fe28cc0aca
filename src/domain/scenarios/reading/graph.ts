import { nearest } from '#domain/markdown/nearest.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import type { Section } from '#domain/markdown/sections.ts';
import type { Span } from '#domain/markdown/source.ts';
import { plainTerms } from '../conditions.ts';
import { scenesAhead } from '../most.ts';
import { reachOf } from '../routes.ts';
import type { Condition, Script } from '../scenario.ts';
import type { ReadScene } from './scene.ts';

/** For how many broken links somebody is told what was meant: looking for it among all scenes takes time. */
const MOST_SUGGESTED = 20;

/** Tells what is wrong with the way scenes lead to each other. */
export function checkGraph(reader: Reader, scenes: readonly ReadScene[]): void {
  const [first] = scenes;
  if (!first) return;
  const ids = new Map(scenes.map((scene) => [scene.id, scene]));
  let suggested = 0;
  for (const choice of scenes.flatMap((scene) => scene.choices)) {
    if (ids.has(choice.to)) continue;
    const meant = nearest(choice.to, suggested++ < MOST_SUGGESTED ? ids.keys() : []);
    const line = ids.get(meant)?.heading.position?.start.line ?? 0;
    reader.tell('scene-unknown', choice.toAt, { id: choice.to, meant: meant && `#${meant}`, line });
  }
  for (const scene of scenes) {
    if (scene.choices.length > 0 && scene.choices.every((choice) => choice.whenAt))
      reader.tell('scene-all-conditional', scene.heading);
  }
  const endings = scenes.filter((scene) => scene.choices.length === 0);
  if (endings.length === 0) reader.tell('scenario-without-ending', first.heading);
  checkReach(reader, first, scenes, endings);
  checkFlags(reader, scenes);
}

function checkReach(
  reader: Reader,
  first: ReadScene,
  scenes: readonly ReadScene[],
  endings: readonly ReadScene[],
): void {
  const ahead = scenesAhead({ scenes });
  const reached = ahead.get(first.id) ?? new Set();
  for (const scene of scenes) {
    if (scene === first || scene.id === '') continue;
    if (!reached.has(scene.id)) reader.tell('scene-unreachable', scene.heading, { id: scene.id });
  }
  if (endings.length === 0) return;
  const whole = new Set(scenes.map((scene) => scene.id));
  // A link to no scene is told by itself: where it should lead is not known.
  const broken = new Set(
    scenes.filter((scene) => scene.choices.some((choice) => !whole.has(choice.to))).map((scene) => scene.id),
  );
  for (const scene of scenes) {
    if (scene.choices.length === 0 || (scene !== first && !reached.has(scene.id))) continue;
    const next = ahead.get(scene.id)!;
    if (endings.some((ending) => next.has(ending.id)) || broken.has(scene.id) || !broken.isDisjointFrom(next)) continue;
    reader.tell('scene-no-way-out', scene.heading, { id: scene.id });
  }
}

/**
 * Tells what the conditions shut on the routes of a script that is sound otherwise: scenes that no route enters, and
 * scenes from which a route gets nowhere. Where there are too many routes to follow, only a way out without any
 * condition is known to be one.
 */
export function checkConditions(reader: Reader, script: Script, headings: readonly Section['heading'][]): void {
  const reach = reachOf(script) ?? { entered: null, shut: withoutFreeWay(script) };
  for (const [index, { id }] of script.scenes.entries()) {
    if (reach.entered && !reach.entered.has(id)) reader.tell('scene-never-open', headings[index]!, { id });
    else if (reach.shut.has(id)) reader.tell('scene-shut', headings[index]!, { id });
  }
}

function withoutFreeWay(script: Script): Set<string> {
  const free = script.scenes.map((scene) => ({ ...scene, choices: scene.choices.filter(({ when }) => when === null) }));
  const ahead = scenesAhead({ scenes: free });
  const endings = script.scenes.filter(({ choices }) => choices.length === 0).map(({ id }) => id);
  const ends = (id: string) => endings.includes(id) || endings.some((ending) => ahead.get(id)?.has(ending));
  return new Set(script.scenes.map(({ id }) => id).filter((id) => !ends(id)));
}

/** A flag that is asked for and never set is a slip of the pen, or a choice that nobody can ever make. */
function checkFlags(reader: Reader, scenes: readonly ReadScene[]): void {
  const set = new Set(scenes.flatMap((scene) => scene.choices.flatMap((choice) => choice.sets)));
  const asked: { when: Condition | null; whenAt: Span | null }[] = scenes.flatMap((scene) => [
    ...scene.choices,
    ...scene.lines,
  ]);
  let suggested = 0;
  for (const { when, whenAt } of asked) {
    for (const term of plainTerms(when)) {
      if ('flag' in term && !set.has(term.flag) && whenAt) {
        reader.tell('flag-never-set', whenAt, {
          flag: term.flag,
          meant: nearest(term.flag, suggested++ < MOST_SUGGESTED ? set : []),
        });
      }
    }
  }
}
