import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { attempts, choices, evidence, responses } from '#db/schema/index.ts';
import type { SubjectKind } from '#domain/attempts/pinned.ts';
import type { Given } from '#domain/attempts/show-items.ts';
import type { Response } from '#domain/items/item.ts';

export type AttemptRow = typeof attempts.$inferSelect;
type ResponseRow = typeof responses.$inferSelect;

/** A quiz, a scenario, or the refresher of a standard, for one person. */
export interface SubjectOf {
  readonly personId: string;
  readonly kind: SubjectKind;
  readonly slug: string;
}

export const insertAttempt = (tx: Tx, row: typeof attempts.$inferInsert) => tx.insert(attempts).values(row);

export async function attemptById(db: Reader, id: string): Promise<AttemptRow | null> {
  const [row] = await db.select().from(attempts).where(eq(attempts.id, id));
  return row ?? null;
}

/** The attempt that this form started. */
export async function attemptByForm(db: Reader, personId: string, clientId: string): Promise<AttemptRow | null> {
  const [row] = await db
    .select()
    .from(attempts)
    .where(and(eq(attempts.personId, personId), eq(attempts.clientId, clientId)));
  return row ?? null;
}

/** The one that is begun and not finished. */
export async function openAttempt(db: Reader, subject: SubjectOf): Promise<AttemptRow | null> {
  const [row] = await db
    .select()
    .from(attempts)
    .where(and(about(subject), isNull(attempts.finishedAt)));
  return row ?? null;
}

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

/** The responses of an attempt, in the order in which they came. */
export async function responsesOf(db: Reader, attemptId: string): Promise<Given[]> {
  const rows = await db.select().from(responses).where(eq(responses.attemptId, attemptId)).orderBy(asc(responses.at));
  return rows.map(givenOf);
}

/** Which item of which attempt this form answered. */
export async function responseByForm(
  db: Reader,
  personId: string,
  clientId: string,
): Promise<Pick<ResponseRow, 'attemptId' | 'item'> | null> {
  const [row] = await db
    .select({ attemptId: responses.attemptId, item: responses.item })
    .from(responses)
    .where(and(eq(responses.personId, personId), eq(responses.clientId, clientId)));
  return row ?? null;
}

export const insertResponse = (
  tx: Tx,
  row: Omit<typeof responses.$inferInsert, 'item' | 'response' | 'confidence' | 'earned' | 'total'>,
  given: Given,
) =>
  tx.insert(responses).values({
    ...row,
    item: given.subject,
    response: given.response,
    confidence: given.confidence,
    earned: given.score === 'invalid' ? null : given.score.earned,
    total: given.score === 'invalid' ? null : given.score.total,
  });

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

export const insertChoice = (tx: Tx, row: typeof choices.$inferInsert) => tx.insert(choices).values(row);

/** Appends evidence; without rows it does nothing. */
export async function appendEvidence(tx: Tx, rows: (typeof evidence.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(evidence).values(rows);
}

const about = ({ personId, kind, slug }: SubjectOf) =>
  and(eq(attempts.personId, personId), eq(attempts.kind, kind), eq(attempts.slug, slug));

/** What was written is what a kind's `validate` gave; a kind scores anything else as invalid. */
const givenOf = (row: ResponseRow): Given => ({
  subject: row.item,
  response: row.response as Response,
  confidence: row.confidence,
  score: row.earned === null || row.total === null ? 'invalid' : { earned: row.earned, total: row.total },
});
