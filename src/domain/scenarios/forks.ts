import { canonicalJson } from '#domain/shared/canonical.ts';
import type { Scene, Script } from './scenario.ts';

/** Of fewer people than this no numbers are told: a small shop would know whose they are. */
export const FEWEST_PEOPLE = 5;

/** What was chosen in one scene, the first time in each attempt. */
export interface Fork {
  readonly scene: string;
  /** How many people chose in it, or came to it when it is an ending; null: somebody, but fewer than five. */
  readonly people: number | null;
  /** By choice, in how many attempts it was made; null when the people are too few to tell. */
  readonly chosen: readonly number[] | null;
}

/** What was counted: attempts by scene and choice, and different people by scene. */
interface ForkCounts {
  readonly chosen: readonly { readonly scene: string; readonly choice: number; readonly attempts: number }[];
  readonly people: readonly { readonly scene: string; readonly people: number }[];
}

/** The forks of a script, in its order, with no number in them that would tell of one person. */
export const forksOf = ({ scenes }: Pick<Script, 'scenes'>, counts: ForkCounts): readonly Fork[] =>
  scenes.map(({ id, choices }) => {
    const people = counts.people.find(({ scene }) => scene === id)?.people ?? 0;
    const few = people > 0 && people < FEWEST_PEOPLE;
    const attempts = (index: number) =>
      counts.chosen.find(({ scene, choice }) => scene === id && choice === index)?.attempts ?? 0;
    return {
      scene: id,
      people: few ? null : people,
      chosen: people < FEWEST_PEOPLE ? null : choices.map((_, index) => attempts(index)),
    };
  });

/** The share of each choice of a fork, 0 to 1; null where it is not told. */
export function sharesOf({ chosen }: Fork): readonly number[] | null {
  const all = chosen?.reduce((sum, attempts) => sum + attempts, 0) ?? 0;
  return chosen && all > 0 ? chosen.map((attempts) => attempts / all) : null;
}

/**
 * Whether whoever stood in one scene had the same before them as in the other: the same words, and the same choices in
 * the same order under the same conditions. What a choice then does may differ.
 */
export const sameFork = (one: Scene, other: Scene): boolean => asSeen(one) === asSeen(other);

const asSeen = ({ id, lines, choices }: Scene): string =>
  canonicalJson({ id, lines, choices: choices.map(({ text, when }) => ({ text, when })) });

/** Whether two scripts are one and the same. */
export const sameScript = (one: Script, other: Script): boolean => canonicalJson(one) === canonicalJson(other);
