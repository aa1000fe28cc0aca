import { plainTerms } from './conditions.ts';
import { choose, hasEnded, offered, start } from './play.ts';
import type { Script, State } from './scenario.ts';

/** How much is followed, choices with the flags set before each, until a script counts as too tangled to follow. */
const PATIENCE = 20_000;
/** What a choice costs beside these. */
const CHOICE = 8;

/** Where the talk can get to, with its conditions. */
interface Reach {
  /** The scenes that some route enters. */
  readonly entered: ReadonlySet<string>;
  /** The scenes that can be entered so that no route leads on to an ending. */
  readonly shut: ReadonlySet<string>;
}

/**
 * Follows every route of a script whose links are sound. Minutes and steps above all that a condition compares are one,
 * so that a loop comes back to where it was. Null when there are too many standings to follow them all.
 */
export function reachOf(script: Script): Reach | null {
  const keyOf = keyFor(script);
  const seen = new Map<string, State>();
  const into = new Map<string, string[]>();
  const endings: string[] = [];
  const open: State[] = [start(script)];
  seen.set(keyOf(open[0]!), open[0]!);
  let followed = 0;
  for (let state = open.pop(); state; state = open.pop()) {
    const key = keyOf(state);
    if (hasEnded(script, state)) endings.push(key);
    for (const { index } of offered(script, state)) {
      followed += CHOICE + state.flags.length;
      if (followed > PATIENCE) return null;
      const chosen = choose(script, state, index);
      if (!chosen.ok) continue;
      const next = keyOf(chosen.value);
      const froms = into.get(next);
      if (froms) froms.push(key);
      else into.set(next, [key]);
      if (seen.has(next)) continue;
      seen.set(next, chosen.value);
      open.push(chosen.value);
    }
  }
  const leads = new Set(endings);
  for (let key = endings.pop(); key !== undefined; key = endings.pop()) {
    for (const before of into.get(key) ?? []) {
      if (leads.has(before)) continue;
      leads.add(before);
      endings.push(before);
    }
  }
  const states = [...seen];
  return {
    entered: new Set(states.map(([, { scene }]) => scene)),
    shut: new Set(states.filter(([key]) => !leads.has(key)).map(([, { scene }]) => scene)),
  };
}

/** What two standings must share for the same to be possible from both. */
function keyFor({ scenes }: Script): (state: State) => string {
  const terms = scenes.flatMap((scene) => scene.choices.flatMap((choice) => plainTerms(choice.when)));
  const most = (of: 'mood' | 'effort' | 'minutes') =>
    terms.reduce((most, term) => ('of' in term && term.of === of ? Math.max(most, term.than) : most), -3);
  const [mood, effort, minutes] = [most('mood') > -3, most('effort') + 1, most('minutes') + 1];
  const flags = [...new Set(terms.flatMap((term) => ('flag' in term ? term.flag : [])))];
  return (state) =>
    [
      state.scene,
      mood ? state.mood : '',
      Math.min(state.effort.length, effort),
      Math.min(state.minutes, minutes),
      ...flags.map((flag) => (state.flags.includes(flag) ? 1 : 0)),
    ].join(' ');
}
