import { doneFactsOf } from '#db/queries/done.ts';
import { addReading } from '#db/queries/lessons.ts';
import type { Module } from '#domain/content/documents.ts';
import { type DoneFacts, doneBy, nothingDone } from '#domain/modules/done.ts';
import { type StepStanding, standingOf } from '#domain/modules/standing.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';
import { settleAssignments } from './completion.ts';
import { type Context, useCase } from './context.ts';
import { masteryOfPeople, type StandardSeen, servedModules } from './facts.ts';

/** The module in which a lesson stands, and what follows once the lesson is read. */
interface LessonPlace {
  readonly slug: string;
  readonly title: string;
  /** Of this lesson, from 1. */
  readonly step: number;
  readonly steps: number;
  /** The first other step that may be begun once this lesson is read; null when nothing is left. */
  readonly next: StepStanding | null;
}

interface LessonRead {
  /** When this person first marked it as read; null when they have not. */
  readonly readAt: Instant | null;
  readonly place: LessonPlace | null;
  /** The standards that it serves, as they stand for this person. */
  readonly standards: readonly StandardSeen[];
  /** By whose days the times are written. */
  readonly zone: string;
}

/** What a lesson is to the one who reads it; its page takes the text from the collection. Refuses `not-found`. */
export const readLesson = useCase('lessons.read', async (context: Context, { slug }: { slug: string }, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  const { catalog, db, language } = context;
  const { id } = actor.value;
  const document = catalog.get('lessons', slug, language)?.document;
  if (!document) return refuse('not-found');

  const standards = document.serves.flatMap((one) => catalog.get('standards', one, language)?.document ?? []);
  const modules = servedModules(context, (step) => step.kind === 'lessons' && step.slug === slug);
  const [facts, seen] = await Promise.all([
    doneFactsOf(db.read, [id]),
    masteryOfPeople({ db: db.read, now: context.now }, [id], standards),
  ]);
  const own = facts.get(id) ?? nothingDone;
  return ok<LessonRead>({
    readAt: own.readings.find(({ lesson }) => lesson === slug)?.at ?? null,
    place: placeOf(modules, own, slug, context.now),
    standards: seen.get(id) ?? [],
    zone: shownZoneOf(actor.value),
  });
});

/** Notes that the actor has read a lesson; the same form sent twice counts once. Refuses `not-found`. */
export const markRead = useCase(
  'lessons.mark-read',
  async (context: Context, { slug, clientId }: { slug: string; clientId: string }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    if (clientId === '') return mend({ clientId: 'required' });
    const entry = context.catalog.get('lessons', slug, context.language);
    if (!entry) return refuse('not-found');

    const personId = actor.value.id;
    const { language } = entry.document;
    await context.db.write(async (tx) => {
      const row = { personId, lesson: slug, language, digest: entry.digest, at: context.now, clientId };
      await addReading(tx, { id: context.newId(), ...row });
      await settleAssignments(tx, context, personId);
    });
    return ok({ slug });
  },
);

/** Of several modules with this lesson: the first that the person has not finished, else the first. */
function placeOf(modules: readonly Module[], facts: DoneFacts, slug: string, now: Instant): LessonPlace | null {
  const isThis = (step: { kind: string; slug: string }) => step.kind === 'lessons' && step.slug === slug;
  const doneAt = doneBy({ ...facts, readings: [...facts.readings, { lesson: slug, at: now }] });
  const standings = modules.map((module) => standingOf(module, doneAt));
  const standing = standings.find(({ finishedAt }) => finishedAt === null) ?? standings[0];
  const step = standing?.steps.find(isThis);
  return standing && step
    ? { slug: standing.slug, title: standing.title, step: step.number, steps: standing.total, next: standing.next }
    : null;
}
