import type { RootContent } from 'mdast';
import type { Reader } from '#domain/markdown/reader.ts';
import { readSections } from '#domain/markdown/sections.ts';
import { most } from '../most.ts';
import type { Scene, Script } from '../scenario.ts';
import { checkConditions, checkGraph } from './graph.ts';
import { type ReadScene, readScene } from './scene.ts';

/** The scenes of a scenario. Every mistake, in a scene or in the way they lead to each other, is told. */
export function readScenes(reader: Reader, nodes: readonly RootContent[]): readonly ReadScene[] {
  const { before, sections } = readSections(reader, nodes, []);
  for (const node of before) reader.tell('text-before-heading', node);
  if (sections.length === 0) reader.tell('scenes-none', { start: 0, end: 3 });
  const scenes = sections.map((section) => readScene(reader, section));
  checkGraph(reader, scenes);
  return scenes;
}

/** Whether the conditions leave a way to every scene and out of it, and the most that a route earns; told when not. */
export function readRoutes(reader: Reader, script: Script, scenes: readonly ReadScene[]): number {
  checkConditions(
    reader,
    script,
    scenes.map(({ heading }) => heading),
  );
  return readMost(reader, script);
}

/** The most that a route of the script earns; told when there are too many routes. */
function readMost(reader: Reader, script: Script): number {
  const points = most(script);
  if (points === null) reader.tell('routes-too-many', { start: 0, end: 3 });
  return points ?? 0;
}

/** A scene as it is kept and played, without where its parts stand in the file. */
export const withoutPlaces = ({ id, title, lines, choices }: ReadScene): Scene => ({
  id,
  title,
  lines: lines.map(({ who, html, when }) => ({ who, html, when })),
  choices: choices.map(({ text, to, why, meets, misses, mood, effort, minutes, until, sets, when }) => ({
    text,
    to,
    why,
    meets,
    misses,
    mood,
    effort,
    minutes,
    until,
    sets,
    when,
  })),
});
