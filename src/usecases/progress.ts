import { assignmentsOf } from '#db/queries/assignments.ts';
import { doneFactsOf } from '#db/queries/done.ts';
import { type AskedCounts, countAskedBy } from '#db/queries/questions.ts';
import type { Standard } from '#domain/content/documents.ts';
import { nothingDone } from '#domain/modules/done.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { ok } from '#domain/shared/result.ts';
import { type Day, localDay } from '#domain/shared/time.ts';
import { type AssignedView, thingOf, viewsOf } from './assigned.ts';
import { type Context, useCase } from './context.ts';
import { masteryOfPeople, type StandardSeen } from './facts.ts';
import { type ModuleView, modulesFor } from './modules.ts';
import { type OwnReply, ownReplies } from './own-replies.ts';

/** Something that was done, the first time that it was. */
export interface DoneThing {
  readonly kind: 'lessons' | 'quizzes' | 'scenarios' | 'refreshers';
  readonly slug: string;
  readonly title: string;
  readonly on: Day;
}

interface Progress {
  readonly zone: string;
  readonly today: Day;
  readonly due: readonly AssignedView[];
  readonly modules: readonly ModuleView[];
  readonly standards: readonly StandardSeen[];
  /** The latest first. */
  readonly done: readonly DoneThing[];
  /** Of the last 90 days, the latest first. */
  readonly replies: readonly OwnReply[];
  readonly questions: AskedCounts;
}

/** How far the actor is: what is due, what is done, and each standard as known and as done in practice. */
export const readProgress = useCase(
  'progress.read',
  async (context: Context, _input: Record<never, never>, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const actor = allowed.value;
    const zone = shownZoneOf(actor);
    const { db, now } = context;
    const standards = standardsFor(context, actor.roles.includes('manager'));
    const [assignments, modules, seen, done, replies, questions] = await Promise.all([
      assignmentsOf(db.read, [actor.id]),
      modulesFor(context, actor.id, zone),
      masteryOfPeople({ db: db.read, now }, [actor.id], standards),
      doneBy(context, actor.id, zone),
      ownReplies(context, actor.id, zone),
      countAskedBy(db.read, actor.id),
    ]);
    return ok<Progress>({
      zone,
      today: localDay(now, zone),
      due: viewsOf(context, assignments).filter(({ closed }) => closed === null),
      modules,
      standards: seen.get(actor.id) ?? [],
      done,
      replies,
      questions,
    });
  },
);

/** The standards that hold for everyone, and for who leads a team those for leads too. */
export const standardsFor = ({ catalog, language }: Context, leads: boolean): Standard[] =>
  catalog
    .list('standards', language)
    .map(({ document }) => document)
    .filter((standard) => leads || standard.for === 'everyone');

/** Each thing once, with the day on which it was first done; refreshers each time. */
async function doneBy(context: Context, personId: string, zone: string): Promise<DoneThing[]> {
  const { db, catalog, language } = context;
  const { readings, passes } = (await doneFactsOf(db.read, [personId])).get(personId) ?? nothingDone;
  const all = [
    ...readings.map(({ lesson, at }) => ({ kind: 'lessons' as const, slug: lesson, at })),
    ...passes.map(({ kind, slug, finishedAt }) => ({ kind, slug, at: finishedAt })),
  ].sort((a, b) => a.at - b.at);
  const first = new Map<string, (typeof all)[number]>();
  for (const one of all) {
    const key = one.kind === 'refreshers' ? `${one.kind}/${one.slug}/${one.at}` : `${one.kind}/${one.slug}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()].reverse().map(({ kind, slug, at }) => ({
    kind,
    slug,
    title:
      kind === 'lessons'
        ? (catalog.get('lessons', slug, language)?.document.title ?? slug)
        : thingOf(context, { kind: kind === 'refreshers' ? 'standards' : kind, slug }).title,
    on: localDay(at, zone),
  }));
}
