import type { Compiled, ModuleStep } from '../documents.ts';
import type { Tell } from './teller.ts';

/** Tells where the steps of a module differ from their source. */
export function compareSteps(
  tell: Tell,
  translation: Compiled,
  here: readonly ModuleStep[],
  there: readonly ModuleStep[],
): void {
  if (!tell.count('steps', here, there, tell.title(translation))) return;
  here.forEach((step, index) => {
    const other = there[index]!;
    const entry = translation.outline?.entries[index];
    const at = entry?.at ?? tell.title(translation);
    tell.same(`${index + 1}.`, `${step.kind}/${step.slug}`, `${other.kind}/${other.slug}`, entry?.to ?? at);
    if (step.afterPrevious !== other.afterPrevious)
      tell(other.afterPrevious ? 'translation-lock-missing' : 'translation-lock-added', entry?.pairs.requires ?? at);
  });
}
