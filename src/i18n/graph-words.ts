import type { Scenario } from '#domain/content/documents.ts';
import type { PictureWords } from '#domain/graphs/draw.ts';
import { m } from './messages.ts';

/** What is said of a scenario's picture, in it and beside it. */
export function graphWords({ title, scenes }: Pick<Scenario, 'title' | 'scenes'>): PictureWords {
  const count = {
    scenes: m.preview_scenes({ count: scenes.length }),
    choices: m.graph_choices({ count: scenes.flatMap(({ choices }) => choices).length }),
    endings: m.preview_endings({ count: scenes.filter(({ choices }) => choices.length === 0).length }),
  };
  return {
    title: m.graph_title({ title }),
    description: m.graph_description(count),
    start: m.preview_start(),
    ending: m.preview_ending(),
  };
}
