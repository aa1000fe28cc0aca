import type { Reader } from '#db/client.ts';
import { readingsOf } from '#db/queries/lessons.ts';
import { evidenceOf } from '#db/queries/mastery.ts';
import { passesOf } from '#db/queries/passes.ts';
import { type Target, targetKey } from '#domain/assignments/assignment.ts';
import type { Standard } from '#domain/content/documents.ts';
import { type Mastery, masteryOf, type PractisedWay } from '#domain/mastery/mastery.ts';
import { type DoneFacts, doneBy } from '#domain/modules/done.ts';
import { type ModuleStanding, standingOf } from '#domain/modules/standing.ts';
import type { Context } from './context.ts';

/** What each of these people has done: lessons read, attempts that count. */
export async function doneFactsOf(db: Reader, personIds: readonly string[]): Promise<Map<string, DoneFacts>> {
  const [readings, passes] = await Promise.all([readingsOf(db, personIds), passesOf(db, personIds)]);
  return new Map(
    personIds.map((id) => [
      id,
      { readings: readings.filter((one) => one.personId === id), passes: passes.filter((one) => one.personId === id) },
    ]),
  );
}

/** How far somebody is in each module that is served, by number. */
export function standingsOf({ catalog, language }: Context, facts: DoneFacts): ModuleStanding[] {
  const doneAt = doneBy(facts);
  return catalog
    .list('modules', language)
    .map(({ document }) =>
      standingOf(document, doneAt, (step) => catalog.get(step.kind, step.slug, language) !== null),
    );
}

/** Tells whether somebody has done what is done once: read a lesson, finished a module. */
export function isFinishedBy(context: Context, facts: DoneFacts): (target: Target) => boolean {
  const finished = new Set([
    ...facts.readings.map(({ lesson }) => targetKey({ kind: 'lessons', slug: lesson })),
    ...standingsOf(context, facts).flatMap(({ slug, finishedAt }) =>
      finishedAt === null ? [] : [targetKey({ kind: 'modules', slug })],
    ),
  ]);
  return (target) => finished.has(targetKey(target));
}

/** One standard seen the two ways that practice shows. */
export interface StandardSeen {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly knows: Mastery;
  readonly can: Mastery;
}

/** By person, how each of `standards` stands, in the order given. */
export async function masteryOfPeople(
  { db, now }: Pick<Context, 'now'> & { db: Reader },
  personIds: readonly string[],
  standards: readonly Standard[],
): Promise<Map<string, StandardSeen[]>> {
  const slugs = standards.map(({ slug }) => slug);
  const sorted = Map.groupBy(await evidenceOf(db, personIds, slugs), (e) => `${e.personId} ${e.standard} ${e.way}`);
  const seen = (personId: string, { slug, refresh }: Standard, way: PractisedWay) =>
    masteryOf(sorted.get(`${personId} ${slug} ${way}`) ?? [], refresh, now);
  return new Map(
    personIds.map((id) => [
      id,
      standards.map((standard) => ({
        slug: standard.slug,
        number: standard.number,
        title: standard.title,
        knows: seen(id, standard, 'knows'),
        can: seen(id, standard, 'can'),
      })),
    ]),
  );
}
