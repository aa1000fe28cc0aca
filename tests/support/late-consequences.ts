import { scenesAhead } from '#domain/scenarios/most.ts';
import type { Condition, Scene, Script } from '#domain/scenarios/scenario.ts';

/** What of a script shows two scenes after its cause or later, as `flag: cause → effect`. */
export function lateConsequences(script: Pick<Script, 'scenes'>): string[] {
  const ahead = scenesAhead(script);
  return script.scenes.flatMap((cause) =>
    cause.choices.flatMap(({ sets, to }) =>
      sets.flatMap((flag) =>
        script.scenes
          .filter((effect) => effect.id !== to && ahead.get(to)?.has(effect.id) && asks(effect, flag))
          .map((effect) => `${flag}: ${cause.id} → ${effect.id}`),
      ),
    ),
  );
}

/** Whether anything that is said or may be said in a scene hangs on a flag. */
const asks = ({ lines, choices }: Scene, flag: string): boolean =>
  [...lines, ...choices].some(({ when }) => names(when, flag));

const names = (condition: Condition | null, flag: string): boolean =>
  condition?.some((term) => 'flag' in term && term.flag === flag) ?? false;
