import type { Tx } from '#db/client.ts';
import { appendEvidence, evidenceOf, keepMasteries, peopleOfOtherRules } from '#db/queries/mastery.ts';
import type { Sign } from '#domain/attempts/evidence.ts';
import { keptMastery, type PractisedWay } from '#domain/mastery/mastery.ts';
import { type Actor, zoneOf } from '#domain/people/actor.ts';
import { localDay } from '#domain/shared/time.ts';
import type { Context } from './context.ts';

type Row = Parameters<typeof appendEvidence>[1][number];

/** The rows to append for what a response or a choice of this attempt showed. */
export function evidenceRows({ newId, now }: Context, actor: Actor, attemptId: string, signs: readonly Sign[]) {
  const when = { at: now, day: localDay(now, zoneOf(actor)) };
  return signs.map((sign) => ({ id: newId(), personId: actor.id, attemptId, ...sign, ...when }));
}

/** Appends evidence of one person and keeps what their mastery of these standards comes to. */
export async function addEvidence(tx: Tx, context: Context, rows: Row[]): Promise<void> {
  await appendEvidence(tx, rows);
  const [first] = rows;
  if (first) await keep(tx, context, first.personId, { standards: setOf(rows, 'standard'), ways: setOf(rows, 'way') });
}

/** Makes anew what was kept by another rule than today's. Called once at the start, after the migrations. */
export async function renewMasteries(context: Context): Promise<void> {
  for (const personId of await peopleOfOtherRules(context.db.read)) {
    await context.db.write((tx) => keep(tx, context, personId));
  }
}

const setOf = <K extends keyof Row>(rows: readonly Row[], name: K): Row[K][] => [
  ...new Set(rows.map((row) => row[name])),
];

async function keep(
  tx: Tx,
  context: Context,
  personId: string,
  { standards, ways }: { standards?: readonly string[]; ways?: readonly PractisedWay[] } = {},
): Promise<void> {
  const evidence = await evidenceOf(tx, [personId], standards, ways);
  const groups = Map.groupBy(evidence, ({ standard, way }) => `${standard} ${way}`);
  await keepMasteries(
    tx,
    [...groups.values()].flatMap((group) => {
      const { standard, way } = group[0]!;
      // A standard that is not served has no refresh days: what is kept fits none, and is made anew once it is back.
      const refresh = context.catalog.get('standards', standard)?.document.refresh ?? 0;
      const kept = keptMastery(group, refresh);
      return kept ? [{ personId, standard, way, refresh, ...kept }] : [];
    }),
  );
}
