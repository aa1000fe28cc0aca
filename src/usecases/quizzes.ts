import { type LessonName, namesOf, type StandardName } from '#domain/attempts/names.ts';
import { minutesFor } from '#domain/attempts/progress.ts';
import { itemsServing, MOST_ITEMS } from '#domain/attempts/refresher.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { attemptsSoFar } from './earlier.ts';
import { lessonOf, standardNames } from './pinning.ts';

/** What is said of a quiz before it starts, and how it went so far. Refuses `not-found`. */
export const readQuiz = useCase('quizzes.read', async (context: Context, { slug }: { slug: string }, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  const { id: personId } = actor.value;
  const { language } = context;
  const quiz = context.catalog.get('quizzes', slug, language)?.document;
  if (!quiz) return refuse('not-found');
  const lesson: LessonName | null = lessonOf(context, quiz, language);
  return ok({
    slug,
    language: quiz.language,
    title: quiz.title,
    lead: quiz.lead,
    items: quiz.items.length,
    minutes: minutesFor(quiz.items),
    pass: quiz.pass,
    lesson,
    standards: namesOf(quiz.serves, standardNames(context, language)),
    zone: shownZoneOf(actor.value),
    clientId: context.newId(),
    ...(await attemptsSoFar(context, { personId, kind: 'quizzes', slug })),
  });
});

/**
 * What is said of a standard's refresher before it starts, and how it went so far; `items` is how many are drawn, 0
 * when nothing practises the standard. Refuses `not-found`.
 */
export const readRefresher = useCase(
  'quizzes.read',
  async (context: Context, { slug }: { slug: string }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const { id: personId } = actor.value;
    const { language } = context;
    const standard = context.catalog.get('standards', slug, language)?.document;
    if (!standard) return refuse('not-found');
    const quizzes = context.catalog.list('quizzes', language).map(({ document }) => document);
    const drawn = itemsServing(slug, quizzes).slice(0, MOST_ITEMS);
    const name: StandardName = { slug, number: standard.number, title: standard.title };
    return ok({
      standard: name,
      items: drawn.length,
      // Open replies are never drawn, so which of the others are is all one.
      minutes: minutesFor(drawn.map(({ item }) => item)),
      zone: shownZoneOf(actor.value),
      clientId: context.newId(),
      ...(await attemptsSoFar(context, { personId, kind: 'refreshers', slug })),
    });
  },
);
