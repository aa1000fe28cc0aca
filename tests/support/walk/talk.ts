import { plain } from '#islands/Rich.tsx';
import { scenarioIn } from '#tests/support/practice.ts';
import { choose, show, start } from '#usecases/attempts.ts';
import type { Context } from '#usecases/context.ts';

/** Plays a scenario through the use cases, by saying what begins with each of these words. */
export async function talk(context: Context, slug: string, says: readonly string[]): Promise<void> {
  const begun = await start(context, { kind: 'scenarios', slug, clientId: context.newId() });
  if (!begun.ok) throw new Error(`“${slug}” cannot be played: ${begun.refusal.reason}`);
  const { id } = begun.value;
  for (const words of says) {
    const shown = await show(context, { id });
    const offer = shown.ok ? scenarioIn(shown.value).offer : null;
    if (!offer) throw new Error(`Nothing can be said: ${words}`);
    const { scene, step, choices } = offer;
    const choice = choices.findIndex((html) => plain(html).startsWith(words));
    const chosen = await choose(context, { id, scene, step, choice, clientId: context.newId() });
    if (!chosen.ok) throw new Error(`${chosen.refusal.reason}: ${words}`);
  }
}
