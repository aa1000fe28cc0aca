import { choose, hasEnded, offered, start } from '#domain/scenarios/play.ts';
import type { Choice, Script, State } from '#domain/scenarios/scenario.ts';

/** Something said on a route, and how things stand after it. */
export interface Said {
  readonly choice: Choice;
  readonly after: State;
}

/** For each ending that can be reached without coming through a scene twice, a shortest way to it. */
function routesOf(script: Script): readonly (readonly Said[])[] {
  const found = new Map<string, readonly Said[]>();
  let routes: { state: State; said: readonly Said[] }[] = [{ state: start(script), said: [] }];
  while (routes.length > 0) {
    for (const { state, said } of routes) {
      if (hasEnded(script, state) && !found.has(state.scene)) found.set(state.scene, said);
    }
    routes = routes.flatMap(({ state, said }) =>
      offered(script, state).flatMap(({ index, choice }) => {
        const after = choose(script, state, index);
        if (!after.ok || after.value.visited.includes(after.value.scene)) return [];
        return [{ state: after.value, said: [...said, { choice, after: after.value }] }];
      }),
    );
  }
  return [...found.values()];
}

/** The route on which most was met, and the one on which least was. */
export function bestAndWorst(script: Script): readonly [best: readonly Said[], worst: readonly Said[]] {
  const earned = (said: readonly Said[]) => said.at(-1)?.after.earned ?? 0;
  const routes = [...routesOf(script)].sort((a, b) => earned(b) - earned(a));
  const [best = [], worst = []] = [routes[0], routes.at(-1)];
  return [best, worst];
}
