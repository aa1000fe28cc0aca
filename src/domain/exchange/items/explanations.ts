import type { Blocks } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawAnswer, RawText } from '../raw.ts';
import { blocksOf, plainOf } from '../texts/text.ts';

/** The one explanation of an item whose right answers and question each may have brought one. */
export function explanationOf(rights: readonly RawAnswer[], general: RawText | null, tell: Tell): Blocks {
  const texts = [...rights.map(({ feedback }) => feedback), general].filter((text) => text !== null);
  const different = new Map(texts.map((text) => [plainOf(blocksOf(text, () => {})), text]));
  different.delete('');
  const [first, ...others] = [...different.values()];
  for (const text of others) tell('feedbacks-joined', text.line, text.text);
  return [first, ...others].flatMap((text) => blocksOf(text ?? null, tell));
}
