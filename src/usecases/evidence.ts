import type { Tx } from '#db/client.ts';
import { appendEvidence, evidenceOf, keepMasteries, peopleOfOtherRules } from '#db/queries/mastery.ts';
import type { Sign } from '#domain/attempts/evidence.ts';
import { keptMastery } from '#domain/mastery/mastery.ts';
import { type Actor, zoneOf } from '#domain/people/actor.ts';
import { localDay } from '#domain/shared/time.ts';
import type { Context } from './context.ts';

type Row = Parameters<typeof appendEvidence>[1][number];

/** The rows to append for what a response or a choice of this attempt showed. */
export const evidenceRows = ({ newId, now }: Context, actor: Actor, attemptId: string, signs: readonly Sign[]) =>
  signs.map(({ standard, way, subject, right }) => ({
    id: newId(),
    personId: actor.id,
    attemptId,
    standard,
    way,
    subject,
    right,
    at: now,
    day: localDay(now, zoneOf(actor)),
  }));

/** Appends evidence of one person and keeps what their mastery of these standards comes to. */
export async function addEvidence(tx: Tx, context: Context, rows: Row[]): Promise<void> {
  await appendEvidence(tx, rows);
  const [first] = rows;
  if (first) await keep(tx, context, first.personId, [...new Set(rows.map(({ standard }) => standard))]);
}

/** Makes anew what was kept by another rule than today's. Called once at the start, after the migrations. */
export async function renewMasteries(context: Context): Promise<void> {
  for (const personId of await peopleOfOtherRules(context.db.read)) {
    await context.db.write((tx) => keep(tx, context, personId));
  }
}

async function keep(tx: Tx, context: Context, personId: string, standards?: readonly string[]): Promise<void> {
  const evidence = await evidenceOf(tx, [personId], standards);
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
