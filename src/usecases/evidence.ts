import type { Tx } from '#db/client.ts';
import {
  type Appended,
  appendEvidence,
  evidenceOf,
  goingFrom,
  keepMasteries,
  peopleOfOtherRules,
} from '#db/queries/mastery.ts';
import type { Sign } from '#domain/attempts/evidence.ts';
import { goOn, keptMastery, type PractisedWay } from '#domain/mastery/mastery.ts';
import { type Actor, zoneOf } from '#domain/people/actor.ts';
import { localDay } from '#domain/shared/time.ts';
import type { Context } from './context.ts';

/** The rows to append for what a response or a choice of this attempt showed. */
export function evidenceRows({ newId, now }: Context, actor: Actor, attemptId: string, signs: readonly Sign[]) {
  const when = { at: now, day: localDay(now, zoneOf(actor)) };
  return signs.map((sign) => ({ id: newId(), personId: actor.id, attemptId, ...sign, ...when }));
}

/** Appends evidence of one person and keeps what their mastery of these standards comes to. */
export async function addEvidence(tx: Tx, context: Context, rows: readonly Appended[]): Promise<void> {
  for (const row of rows) {
    const { personId, standard, way } = row;
    const before = await goingFrom(tx, row);
    await appendEvidence(tx, row);
    const refresh = refreshOf(context, standard);
    // What was scored later, or comes late, stands between what is there: then all of it is read.
    const goesOn = before?.fits && before.refresh === refresh && row.scoredAt == null && row.at >= before.kept.lastAt;
    if (!goesOn) await keep(tx, context, personId, row);
    else if (!before.again)
      await keepMasteries(tx, [{ personId, standard, way, refresh, ...goOn(before.kept, row, refresh) }]);
  }
}

/** Makes anew what was kept by another rule than today's. Called once at the start, after the migrations. */
export async function renewMasteries(context: Context): Promise<void> {
  for (const personId of await peopleOfOtherRules(context.db.read)) {
    await context.db.write((tx) => keep(tx, context, personId));
  }
}

/** Makes it of all evidence that there is: of this standard, seen this way, or of each. */
async function keep(
  tx: Tx,
  context: Context,
  personId: string,
  of?: { standard: string; way: PractisedWay },
): Promise<void> {
  const evidence = await (of ? evidenceOf(tx, [personId], [of.standard], [of.way]) : evidenceOf(tx, [personId]));
  const groups = Map.groupBy(evidence, ({ standard, way }) => `${standard} ${way}`);
  await keepMasteries(
    tx,
    [...groups.values()].flatMap((group) => {
      const { standard, way } = group[0]!;
      const refresh = refreshOf(context, standard);
      const kept = keptMastery(group, refresh);
      return kept ? [{ personId, standard, way, refresh, ...kept }] : [];
    }),
  );
}

/** A standard that is not served has no refresh days: what is kept fits none, and is made anew once it is back. */
const refreshOf = ({ catalog }: Context, standard: string): number =>
  catalog.get('standards', standard)?.document.refresh ?? 0;
