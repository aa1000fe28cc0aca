import type { Script } from '#domain/scenarios/scenario.ts';

/** How a choice is called in the picture and in the table beside it: the scene's number and a letter, `3b`. */
export const choiceName = (scene: number, choice: number): string => `${scene + 1}${letters(choice)}`;

/** a, b … z, then aa. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** More than this is not drawn: laying it out takes seconds, and nobody could read it. */
export const mostDrawn = { scenes: 40, choices: 120 } as const;

/** Whether a script is small enough to be drawn; the table has no bound. */
export const canBeDrawn = ({ scenes }: Pick<Script, 'scenes'>): boolean =>
  scenes.length <= mostDrawn.scenes &&
  scenes.reduce((sum, { choices }) => sum + choices.length, 0) <= mostDrawn.choices;
