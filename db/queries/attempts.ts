import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  max,
  min,
  or,
  type Placeholder,
  sql,
} from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { attempts, choices, contentVersions, responses } from '#db/schema/index.ts';
import type { SubjectKind } from '#domain/attempts/pinned.ts';
import type { Given } from '#domain/attempts/show-items.ts';
import { type Confidence, isPoints, type Response } from '#domain/items/item.ts';
import { inserting, prepared } from './prepared.ts';
import { asOne, rowsOf } from './rows.ts';

export type AttemptRow = typeof attempts.$inferSelect;
type ResponseRow = typeof responses.$inferSelect;

/** A quiz, a scenario, or the refresher of a standard, for one person. */
export interface SubjectOf {
  readonly personId: string;
  readonly kind: SubjectKind;
  readonly slug: string;
}

/** Begins an attempt; throws where one is open of that person and subject, and where the form began one before. */
export const insertAttempt = inserting(attempts);

/** One attempt, whoever’s it is; null where there is none. */
export async function attemptById(db: Reader, id: string): Promise<AttemptRow | null> {
  const [row] = await byId(db).all({ id });
  return row?.attempt ?? null;
}

const byId = prepared((db) =>
  db
    .select({ attempt: asOne(getTableColumns(attempts)) })
    .from(attempts)
    .where(eq(attempts.id, sql.placeholder('id')))
    .prepare(),
);

/** The attempt that this form started. */
export async function attemptByForm(db: Reader, personId: string, clientId: string): Promise<AttemptRow | null> {
  const [row] = await byForm(db).all({ personId, clientId });
  return row ?? null;
}

const byForm = prepared((db) =>
  db
    .select()
    .from(attempts)
    .where(and(eq(attempts.personId, sql.placeholder('personId')), eq(attempts.clientId, sql.placeholder('clientId'))))
    .prepare(),
);

/** The one that is begun and not finished. */
export async function openAttempt(db: Reader, { personId, kind, slug }: SubjectOf): Promise<AttemptRow | null> {
  const [row] = await open(db).all({ personId, kind, slug });
  return row ?? null;
}

const named = {
  personId: sql.placeholder('personId'),
  kind: sql.placeholder('kind'),
  slug: sql.placeholder('slug'),
};

const open = prepared((db) =>
  db
    .select()
    .from(attempts)
    .where(and(about(named), isNull(attempts.finishedAt)))
    .prepare(),
);

/** All of them, the latest first. */
export const attemptsOn = (db: Reader, subject: SubjectOf): Promise<AttemptRow[]> =>
  db.select().from(attempts).where(about(subject)).orderBy(desc(attempts.startedAt));

/** Closes an attempt with its result, once. */
export const finishAttempt = (
  tx: Tx,
  id: string,
  end: { finishedAt: number; earned: number; total: number; passed: boolean; ending: string | null },
) =>
  tx
    .update(attempts)
    .set(end)
    .where(and(eq(attempts.id, id), isNull(attempts.finishedAt)));

/** A response with the form that it came by. */
export interface SentGiven extends Given {
  readonly clientId: string;
}

/** The responses of an attempt, in the order in which they came. */
export async function responsesOf(db: Reader, attemptId: string): Promise<SentGiven[]> {
  const [row] = await ofAttempt(db).all({ attemptId });
  return (row?.rows ?? []).map(([item, response, confidence, earned, total, clientId]) => ({
    ...givenOf({ item, response: JSON.parse(response), confidence, earned, total }),
    clientId,
  }));
}

type Sent = [string, string, Confidence, number | null, number | null, string];

const ofAttempt = prepared((db) => {
  const { item, response, confidence, earned, total, clientId, at } = responses;
  return db
    .select({ rows: rowsOf<Sent>([item, response, confidence, earned, total, clientId], at) })
    .from(responses)
    .where(eq(responses.attemptId, sql.placeholder('attemptId')))
    .prepare();
});

/**
 * Keeps a response with its points: none while it waits for a coach, nor when it is invalid. Throws where the item of
 * the attempt, or the form, has one already.
 */
export const insertResponse = (
  tx: Tx,
  row: Omit<ResponseRow, 'item' | 'response' | 'confidence' | 'earned' | 'total'>,
  given: Given,
) =>
  addResponse(tx, {
    ...row,
    item: given.subject,
    response: given.response,
    confidence: given.confidence,
    earned: isPoints(given.score) ? given.score.earned : null,
    total: isPoints(given.score) ? given.score.total : null,
  });

const addResponse = inserting(responses);

/** The choices of an attempt, step by step. */
export const choicesOf = (db: Reader, attemptId: string) =>
  db
    .select({ step: choices.step, scene: choices.scene, choice: choices.choice })
    .from(choices)
    .where(eq(choices.attemptId, attemptId))
    .orderBy(asc(choices.step));

/** Which attempt the choice of this form belongs to. */
export async function choiceByForm(db: Reader, personId: string, clientId: string): Promise<string | null> {
  const [row] = await db
    .select({ attemptId: choices.attemptId })
    .from(choices)
    .where(and(eq(choices.personId, personId), eq(choices.clientId, clientId)));
  return row?.attemptId ?? null;
}

/** Keeps what was said at a step of a scenario; throws where that step, or that form, has a choice already. */
export const insertChoice = (tx: Tx, row: typeof choices.$inferInsert) => tx.insert(choices).values(row);

/** A scenario in one language. */
interface ScenarioIn {
  readonly slug: string;
  readonly language: string;
}

/** A scene, and the versions of its scenario in which it is counted. */
export interface ForkPlace {
  readonly scene: string;
  readonly digests: readonly string[];
}

/** The versions of a scenario that were played in a language, the latest first and at most so many, with what was shown. */
export const versionsPlayed = (db: Reader, scenario: ScenarioIn, most: number) =>
  db
    .select({ digest: attempts.digest, body: contentVersions.body })
    .from(attempts)
    .innerJoin(contentVersions, eq(contentVersions.digest, attempts.digest))
    .where(on(scenario))
    .groupBy(attempts.digest)
    .orderBy(desc(max(attempts.startedAt)))
    .limit(most);

/** How many attempts were begun on these versions of a scenario, by how many people. */
export async function attemptsOnVersions(db: Reader, scenario: ScenarioIn, digests: readonly string[]) {
  const [row] = await db
    .select({ attempts: count(), people: countDistinct(attempts.personId) })
    .from(attempts)
    .where(and(on(scenario), inArray(attempts.digest, [...digests])));
  return row ?? { attempts: 0, people: 0 };
}

/** In how many attempts each choice was made, counting the first in each scene of each attempt alone. */
export const choicesByFork = async (db: Reader, scenario: ScenarioIn, places: readonly ForkPlace[]) => {
  if (places.length === 0) return [];
  // SQLite takes the other columns from the row that has the least step.
  const firsts = db
    .select({ scene: choices.scene, choice: choices.choice, step: min(choices.step).as('first_step') })
    .from(attempts)
    .innerJoin(choices, eq(choices.attemptId, attempts.id))
    .where(and(on(scenario), anyOf(places, choices.scene)))
    .groupBy(choices.attemptId, choices.scene)
    .as('firsts');
  return db
    .select({ scene: firsts.scene, choice: firsts.choice, attempts: count() })
    .from(firsts)
    .groupBy(firsts.scene, firsts.choice);
};

/** How many different people chose in each scene. */
export const peopleByFork = async (db: Reader, scenario: ScenarioIn, places: readonly ForkPlace[]) =>
  places.length === 0
    ? []
    : db
        .select({ scene: choices.scene, people: countDistinct(attempts.personId) })
        .from(attempts)
        .innerJoin(choices, eq(choices.attemptId, attempts.id))
        .where(and(on(scenario), anyOf(places, choices.scene)))
        .groupBy(choices.scene);

/** How many different people came to each ending. */
export const peopleByEnding = async (db: Reader, scenario: ScenarioIn, places: readonly ForkPlace[]) => {
  if (places.length === 0) return [];
  const rows = await db
    .select({ scene: attempts.ending, people: countDistinct(attempts.personId) })
    .from(attempts)
    .where(and(on(scenario), isNotNull(attempts.ending), anyOf(places, attempts.ending)))
    .groupBy(attempts.ending);
  return rows.map(({ scene, people }) => ({ scene: scene ?? '', people }));
};

/** The kind is written out: SQLite takes a partial index for what it can see alone, not for a parameter. */
const on = ({ slug, language }: ScenarioIn) =>
  and(sql`${attempts.kind} = 'scenarios'`, eq(attempts.slug, slug), eq(attempts.language, language));

const anyOf = (places: readonly ForkPlace[], column: typeof choices.scene | typeof attempts.ending) =>
  or(...places.map(({ scene, digests }) => and(eq(column, scene), inArray(attempts.digest, [...digests]))));

const about = ({ personId, kind, slug }: { [Key in keyof SubjectOf]: SubjectOf[Key] | Placeholder }) =>
  and(eq(attempts.personId, personId), eq(attempts.kind, kind), eq(attempts.slug, slug));

/** What was written is what a kind's `validate` gave; a kind scores anything else as invalid. */
function givenOf(row: Pick<ResponseRow, 'item' | 'response' | 'confidence' | 'earned' | 'total'>): Given {
  const response = row.response as Response;
  const unscored = response.kind === 'open-reply' ? 'waiting' : 'invalid';
  return {
    subject: row.item,
    response,
    confidence: row.confidence,
    score: row.earned === null || row.total === null ? unscored : { earned: row.earned, total: row.total },
  };
}
