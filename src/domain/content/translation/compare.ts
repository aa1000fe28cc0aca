import type { Compiled } from '../documents.ts';
import { compareFields } from './fields.ts';
import { compareItems } from './items.ts';
import { compareScenes } from './scenes.ts';
import { compareSteps } from './steps.ts';
import { type Told, teller } from './teller.ts';

/**
 * Where a translation says something else than its source, besides the words: at its places, with what to write. Empty
 * while either of them has errors of its own. `path` is the source's.
 */
export function compareTranslation(translation: Compiled, source: Compiled, path: string): readonly Told[] {
  const { document, outline } = translation;
  const of = source.document;
  if (!document || !of || !outline || document.kind !== of.kind) return [];
  const tell = teller(path);
  compareFields(tell, translation, document, of);
  if (document.kind === 'quizzes' && of.kind === 'quizzes') compareItems(tell, outline, document.items, of.items);
  if (document.kind === 'scenarios' && of.kind === 'scenarios')
    compareScenes(tell, outline, document.scenes, of.scenes);
  if (document.kind === 'modules' && of.kind === 'modules') compareSteps(tell, translation, document.steps, of.steps);
  if (document.kind === 'lessons' && of.kind === 'lessons') compareClaims(tell, translation, source);
  return tell.told;
}

/** A lesson rests on the same claims in every language, wherever its sentences put them. */
function compareClaims(tell: ReturnType<typeof teller>, translation: Compiled, source: Compiled): void {
  const cited = (compiled: Compiled) => compiled.references.filter(({ kind }) => kind === 'claims');
  const [here, there] = [cited(translation), cited(source)];
  for (const { slug, line, column, endColumn } of here) {
    if (!there.some((one) => one.slug === slug)) tell('translation-claim-added', { line, column, endColumn }, { slug });
  }
  const missing = new Set(there.map(({ slug }) => slug).filter((slug) => !here.some((one) => one.slug === slug)));
  for (const slug of missing) tell('translation-claim-missing', tell.title(translation), { slug });
}
