import { and, eq, gte, ne, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { evidence, masteries } from '#db/schema/index.ts';
import {
  type Evidence,
  type GoneOnFrom,
  type KeptMastery,
  masteryRule,
  type PractisedWay,
  practisedWays,
  type RunningMastery,
} from '#domain/mastery/mastery.ts';
import { DAY } from '#domain/shared/time.ts';
import { inserting, prepared, rowOf } from './prepared.ts';
import { asOne, isOneOf, rowsOf } from './rows.ts';

/** Evidence with whose it is and of what. */
interface EvidenceRow extends Evidence {
  readonly personId: string;
  readonly standard: string;
  readonly way: PractisedWay;
}

/**
 * The evidence of these people, all of it or that of these standards, seen in these ways; of each standard and way the
 * oldest first.
 */
export async function evidenceOf(
  db: Reader,
  personIds: readonly string[],
  standards?: readonly string[],
  ways: readonly PractisedWay[] = practisedWays,
): Promise<EvidenceRow[]> {
  const [people, ofStandards, inWays] = [personIds, standards ?? [], ways].map((list) => JSON.stringify(list));
  const rows = await (standards ? onStandards : onAll)(db).all({ people, standards: ofStandards, ways: inWays });
  return rows.flatMap(({ personId, rows }) =>
    rows.map(([standard, way, subject, right, attemptId, scoredAt, at, day]) => ({
      ...{ personId, standard, way, subject, attemptId, scoredAt, at, day },
      right: right === 1,
    })),
  );
}

type EvidenceCells = [string, PractisedWay, string, 0 | 1, string, number | null, number, string];

const evidenceRows = (db: Reader, which: SQL | undefined) => {
  const { personId, standard, way, subject, right, attemptId, scoredAt, at, day } = evidence;
  const cells = [standard, way, subject, right, attemptId, scoredAt, at, day];
  return db
    .select({ personId, rows: rowsOf<EvidenceCells>(cells) })
    .from(evidence)
    .where(and(isOneOf(personId, 'people'), which))
    .groupBy(personId)
    .prepare();
};

const onAll = prepared((db) => evidenceRows(db, isOneOf(evidence.way, 'ways')));
const onStandards = prepared((db) =>
  evidenceRows(db, and(isOneOf(evidence.standard, 'standards'), isOneOf(evidence.way, 'ways'))),
);

/** A row of evidence, as it is appended. */
export type Appended = typeof evidence.$inferInsert;

/** Appends one piece of evidence. `keepMasteries` is to follow in the same transaction. */
export const appendEvidence: (tx: Tx, row: Appended) => Promise<unknown> = inserting(evidence);

/** What was kept of a person on a standard, seen one way; `fits` is false for what was made by another rule. */
interface MasteryRow extends KeptMastery {
  readonly standard: string;
  readonly way: PractisedWay;
  readonly refresh: number;
  readonly fits: boolean;
}

/** By person, all that was kept. */
export async function masteriesOf(db: Reader, personIds: readonly string[]): Promise<Map<string, MasteryRow[]>> {
  const people = await masteryRows(db).all({ people: JSON.stringify(personIds) });
  const named = ([standard, way, rule, refresh, metSince, lastAt, right, of]: KeptRow): MasteryRow => ({
    ...{ standard, way, refresh, fits: rule === masteryRule },
    ...{ metSince, lastAt, right, of },
  });
  return new Map(people.map(({ personId, rows }) => [personId, rows.map(named)]));
}

type KeptRow = [string, PractisedWay, number, number, number | null, number, number, number];

const masteryRows = prepared((db) => {
  const { personId, standard, way, rule, refresh, metSince, lastAt, right, of } = masteries;
  return db
    .select({ personId, rows: rowsOf<KeptRow>([standard, way, rule, refresh, metSince, lastAt, right, of]) })
    .from(masteries)
    .where(isOneOf(personId, 'people'))
    .groupBy(personId)
    .prepare();
});

/** What the next piece of evidence goes on from. */
interface Going {
  /** By another rule, or for other refresh days, it does not go on. */
  readonly fits: boolean;
  readonly refresh: number;
  readonly kept: GoneOnFrom;
  /** Whether the subject had evidence on that day already, so that more of it does not count. */
  readonly again: boolean;
}

/** What was kept of the person on the standard that this evidence is of, seen its way; null when nothing was. */
export async function goingFrom(
  tx: Tx,
  { personId, standard, way, subject, day, at }: Appended,
): Promise<Going | null> {
  const [row] = await going(tx).all({ personId, standard, way, subject, day, since: at - LONGEST_DAY });
  if (!row) return null;
  const { rule, refresh, metSince, lastAt, latest, again } = row.going;
  const kept = { metSince, lastAt, latest: latest.map(([day, right]) => ({ day, right })) };
  return { fits: rule === masteryRule, refresh, kept, again: again === 1 };
}

/** A date lasts 50 hours from where it begins first to where it ends last. */
const LONGEST_DAY = 3 * DAY;

const going = prepared((tx: Tx) => {
  const { personId, standard, way, rule, refresh, metSince, lastAt, latest } = masteries;
  const given = sql.placeholder;
  const earlier = tx
    .select({ one: sql`1` })
    .from(evidence)
    .where(
      and(
        eq(evidence.personId, given('personId')),
        eq(evidence.standard, given('standard')),
        eq(evidence.way, given('way')),
        gte(evidence.at, given('since')),
        eq(evidence.day, given('day')),
        eq(evidence.subject, given('subject')),
      ),
    );
  const again = sql<0 | 1>`exists ${earlier}`;
  return tx
    .select({ going: asOne({ rule, refresh, metSince, lastAt, latest, again }) })
    .from(masteries)
    .where(and(eq(personId, given('personId')), eq(standard, given('standard')), eq(way, given('way'))))
    .prepare();
});

/** Keeps what was made by the rule of today, in the place of what was kept before. */
export async function keepMasteries(tx: Tx, rows: readonly Made[]): Promise<void> {
  for (const { latest, ...row } of rows) {
    const days = latest.map(({ day, right }): [string, boolean] => [day, right]);
    await keepMastery(tx).run(mastery.given({ ...row, rule: masteryRule, latest: days }));
  }
}

/** What the evidence of a person on a standard, seen one way, came to. */
interface Made extends RunningMastery {
  readonly personId: string;
  readonly standard: string;
  readonly way: PractisedWay;
  readonly refresh: number;
}

const mastery = rowOf(masteries);

const keepMastery = prepared((tx: Tx) =>
  tx
    .insert(masteries)
    .values(mastery.placeholders)
    .onConflictDoUpdate({
      target: [masteries.personId, masteries.standard, masteries.way],
      set: {
        rule: sql`excluded.rule`,
        refresh: sql`excluded.refresh`,
        metSince: sql`excluded.met_since`,
        lastAt: sql`excluded.last_at`,
        right: sql`excluded.right`,
        of: sql`excluded.of`,
        latest: sql`excluded.latest`,
      },
    })
    .prepare(),
);

/** Those of whom something was made by another rule than today's. */
export const peopleOfOtherRules = async (db: Reader): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ personId: masteries.personId })
    .from(masteries)
    .where(ne(masteries.rule, masteryRule));
  return rows.map(({ personId }) => personId);
};
