import { plainTerms } from './conditions.ts';
import { choose, hasEnded, offered, start } from './play.ts';
import type { Script, State } from './scenario.ts';

/** How much is looked at, standings with the scenes passed before and the choices after, until a script counts as too tangled to score. */
const PATIENCE = 14_000;
/** What a standing costs beside these. */
const STANDING = 10;

/**
 * The most points that one route from the start to an ending can earn without entering a scene twice. Conditions count:
 * a choice that is never open on such a route earns nothing. Null when there are too many routes to tell.
 */
export function most(script: Script): number | null {
  const known = new Map<string, number>();
  const ahead = scenesAhead(script);
  const compared = comparedIn(script);
  let looked = 0;

  /** The most from here on, −1 when no ending can be reached without a scene entered before. */
  function from(state: State): number {
    if (hasEnded(script, state)) return 0;
    const passed = state.visited.filter((scene) => ahead.get(state.scene)!.has(scene)).sort();
    const key = JSON.stringify([
      state.scene,
      passed,
      compared.has('mood') && state.mood,
      compared.has('effort') && state.effort.length,
      compared.has('minutes') && state.minutes,
      state.flags.filter((flag) => compared.has(`#${flag}`)).sort(),
    ]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const open = offered(script, state);
    looked += STANDING + state.visited.length + 4 * open.length + state.flags.length;
    if (looked > PATIENCE) return -1;
    let best = -1;
    for (const { index, choice } of open) {
      if (choice.to === state.scene || state.visited.includes(choice.to)) continue;
      const next = choose(script, state, index);
      const rest = next.ok ? from(next.value) : -1;
      if (rest >= 0) best = Math.max(best, choice.meets.length + rest);
    }
    known.set(key, best);
    return best;
  }

  const best = from(start(script));
  return looked > PATIENCE ? null : Math.max(0, best);
}

/** By scene, the scenes that can still come: of the ones passed, only these can be entered again. */
export function scenesAhead(script: Pick<Script, 'scenes'>): Map<string, Set<string>> {
  const byId = new Map(script.scenes.map((scene) => [scene.id, scene]));
  return new Map(
    script.scenes.map((scene) => {
      const reached = new Set<string>();
      const open = [scene];
      for (let next = open.pop(); next; next = open.pop()) {
        for (const { to } of next.choices) {
          const target = byId.get(to);
          if (target && !reached.has(to)) {
            reached.add(to);
            open.push(target);
          }
        }
      }
      return [scene.id, reached];
    }),
  );
}

/** What the conditions of the choices look at: standings that differ in nothing else are one. */
function comparedIn(script: Script): Set<string> {
  const terms = script.scenes.flatMap((scene) => scene.choices.flatMap((choice) => plainTerms(choice.when)));
  return new Set(terms.map((term) => ('flag' in term ? `#${term.flag}` : term.of)));
}
