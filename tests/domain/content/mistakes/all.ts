import type { Mistake } from './bodies.ts';
import { braceMistakes } from './braces.ts';
import { documentMistakes } from './documents.ts';
import { itemMistakes } from './items.ts';
import { linkMistakes } from './links.ts';
import { passageMistakes } from './passages.ts';
import { markdownMistakes } from './reading.ts';
import { scenarioMistakes } from './scenarios.ts';

/** Every mistake that can stand in the body of a file. */
export const mistakes: Mistake[] = [
  ...markdownMistakes,
  ...itemMistakes,
  ...passageMistakes,
  ...braceMistakes,
  ...scenarioMistakes,
  ...linkMistakes,
  ...documentMistakes,
];
