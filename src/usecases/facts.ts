import type { Reader } from '#db/client.ts';
import { evidenceOf, masteriesOf } from '#db/queries/mastery.ts';
import { type Target, targetKey } from '#domain/assignments/assignment.ts';
import type { Module, ModuleStep, Standard } from '#domain/content/documents.ts';
import { type Mastery, masteryAt, masteryOf, type PractisedWay } from '#domain/mastery/mastery.ts';
import { type DoneFacts, doneBy } from '#domain/modules/done.ts';
import { type ModuleStanding, standingOf } from '#domain/modules/standing.ts';
import type { Context } from './context.ts';

/** How far somebody is in each module that is served, by number. */
export function standingsOf(context: Context, facts: DoneFacts): ModuleStanding[] {
  const doneAt = doneBy(facts);
  return servedModules(context).map((module) => standingOf(module, doneAt));
}

/** The modules that are served, by number, with the steps that are; all, or those that have one such step. */
export function servedModules({ catalog, language }: Context, has?: (step: ModuleStep) => boolean): Module[] {
  const isServed = ({ kind, slug }: ModuleStep) => catalog.get(kind, slug, language) !== null;
  return catalog
    .list('modules', language)
    .filter(({ document }) => !has || document.steps.some(has))
    .map(({ document }) => ({ ...document, steps: document.steps.filter(isServed) }));
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
  const kept = await masteriesOf(db, personIds);
  const refreshOf = new Map(standards.map(({ slug, refresh }) => [slug, refresh]));
  // What was made by another rule, or before the standard's refresh days were changed, is made anew from the evidence.
  const stale = [...kept.values()].flatMap((rows) =>
    rows.filter(({ standard, refresh, fits }) => !fits || refresh !== (refreshOf.get(standard) ?? refresh)),
  );
  const made = await evidenceBy(db, personIds, new Set(stale.map(({ standard }) => standard)));
  return new Map(
    personIds.map((id) => {
      const rows = new Map((kept.get(id) ?? []).map((row) => [`${row.standard} ${row.way}`, row]));
      const seen = ({ slug, refresh }: Standard, way: PractisedWay) =>
        made.standards.has(slug)
          ? masteryOf(made.evidence.get(`${id} ${slug} ${way}`) ?? [], refresh, now)
          : masteryAt(rows.get(`${slug} ${way}`) ?? null, refresh, now);
      return [
        id,
        standards.map((standard) => ({
          slug: standard.slug,
          number: standard.number,
          title: standard.title,
          knows: seen(standard, 'knows'),
          can: seen(standard, 'can'),
        })),
      ];
    }),
  );
}

async function evidenceBy(db: Reader, personIds: readonly string[], standards: ReadonlySet<string>) {
  const rows = standards.size > 0 ? await evidenceOf(db, personIds, [...standards]) : [];
  return { standards, evidence: Map.groupBy(rows, (e) => `${e.personId} ${e.standard} ${e.way}`) };
}
