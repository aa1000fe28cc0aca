import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempts } from '#db/schema/index.ts';
import type { Pass } from '#domain/modules/done.ts';
import { prepared } from './prepared.ts';
import { isOneOf, rowsOf } from './rows.ts';

/** The attempts of these people that count as done: quizzes and refreshers passed, scenarios ended. */
export async function passesOf(db: Reader, personIds: readonly string[]): Promise<(Pass & { personId: string })[]> {
  const people = await passRows(db).all({ people: JSON.stringify(personIds) });
  return people.flatMap(({ personId, rows }) =>
    rows.map(([kind, slug, startedAt, finishedAt]) => ({ personId, kind, slug, startedAt, finishedAt })),
  );
}

const passRows = prepared((db) => {
  const { personId, kind, slug, startedAt, finishedAt, passed } = attempts;
  type Row = [Pass['kind'], string, number, number];
  return db
    .select({ personId, rows: rowsOf<Row>([kind, slug, startedAt, finishedAt], startedAt) })
    .from(attempts)
    .where(and(isOneOf(personId, 'people'), eq(passed, true), isNotNull(finishedAt)))
    .groupBy(personId)
    .prepare();
});

/** The attempts that this person has begun and not finished, the latest first. */
export const openAttemptsOf = (db: Reader, person: string) =>
  db
    .select({ id: attempts.id, kind: attempts.kind, slug: attempts.slug, startedAt: attempts.startedAt })
    .from(attempts)
    .where(and(eq(attempts.personId, person), isNull(attempts.finishedAt)))
    .orderBy(desc(attempts.startedAt));
