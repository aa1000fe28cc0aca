import { findPerson } from '#db/queries/people.ts';
import {
  answersTo,
  countWaitingQuestions,
  insertReadings,
  type QuestionRow,
  questionById,
  questionsSince,
  waitingQuestions,
} from '#db/queries/questions.ts';
import { seatsOfMember } from '#db/queries/teams.ts';
import { type Actor, shownZoneOf } from '#domain/people/actor.ts';
import { may } from '#domain/people/permissions.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { DAY, type Day, localDay } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';
import { type Answered, answeredOf, hasUnread, ownQuestions } from './own-questions.ts';
import { placeAsked } from './question-subject.ts';
import { learnersOf } from './replies.ts';

/** A question in the lead's list. */
export interface ListedQuestion {
  readonly id: string;
  readonly person: string;
  readonly title: string;
  readonly text: string;
  readonly askedOn: Day;
}

/** Answered questions are listed for so many days after they were asked. */
const lately = 30;

/**
 * A page, from 1, of what the actor asked, first what has a new answer, then what has none yet. For who leads also what
 * waits for an answer in every team of theirs, the oldest first, and what was answered lately.
 */
export const listQuestions = useCase(
  'questions.list',
  async (context: Context, { page }: { page?: number }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const { db, now } = context;
    const zone = shownZoneOf(actor.value);
    const learners = await learnersOf(context, actor.value);
    const ids = [...learners.keys()];
    const [own, waiting, recent] = await Promise.all([
      ownQuestions(context, actor.value, page),
      waitingQuestions(db.read, ids),
      questionsSince(db.read, ids, now - lately * DAY),
    ]);
    const waits = new Set(waiting.map(({ id }) => id));
    const listed = ({ id, personId, title, text, at }: QuestionRow): ListedQuestion => {
      return { id, person: learners.get(personId)?.name ?? '', title, text, askedOn: localDay(at, zone) };
    };
    return ok({
      today: localDay(now, zone),
      leads: actor.value.roles.includes('manager'),
      own,
      waiting: waiting.map(listed),
      answered: recent.filter(({ id }) => !waits.has(id)).map(listed),
    });
  },
);

/** How many questions of those whom the actor leads have no answer. */
export async function questionsWaiting(context: Context, actor: Actor): Promise<number> {
  const learners = await learnersOf(context, actor);
  return learners.size > 0 ? countWaitingQuestions(context.db.read, [...learners.keys()]) : 0;
}

/** A question for the one who asked it, or for who may answer it. */
interface QuestionPage extends Pick<QuestionRow, 'id' | 'about' | 'slug' | 'title' | 'said' | 'language' | 'text'> {
  readonly person: string;
  readonly own: boolean;
  /** Where the one who asked was: back to the very item or scene; a lead gets the quiz or scenario itself. */
  readonly href: string;
  readonly askedOn: Day;
  readonly today: Day;
  readonly answers: readonly Answered[];
  /** Whether the one who asked has not said yet that they read it. */
  readonly unread: boolean;
  readonly mayAnswer: boolean;
  readonly clientId: string;
}

/** One question with its answers. Refuses `not-allowed` to all but the one who asked and who leads them. */
export const readQuestion = useCase('questions.read', async (context: Context, { id }: { id: string }, authorise) => {
  const { db, now } = context;
  const question = await questionById(db.read, id);
  const subject = question ? await subjectOfQuestion(context, question) : {};
  const actor = authorise(subject);
  if (!actor.ok) return actor;
  if (!question) return refuse('not-found');
  const [answers, asker] = await Promise.all([answersTo(db.read, [id]), findPerson(db.read, question.personId)]);
  const zone = shownZoneOf(actor.value);
  const own = question.personId === actor.value.id;
  const { about, slug, title, said, language, text } = question;
  return ok<QuestionPage>({
    ...{ id, about, slug, title, said, language, text, own },
    href: own ? placeAsked(question) : `/${about}/${slug}`,
    person: asker?.name ?? '',
    askedOn: localDay(question.at, zone),
    today: localDay(now, zone),
    answers: answers.map((answer) => answeredOf(answer, (at) => localDay(at, zone))),
    unread: own && hasUnread(answers),
    mayAnswer: may(actor.value, 'questions.answer', subject),
    clientId: context.newId(),
  });
});

/** Notes that the one who asked has read all answers so far. */
export const closeQuestion = useCase('questions.close', async (context: Context, { id }: { id: string }, authorise) => {
  const question = await questionById(context.db.read, id);
  const actor = authorise({ ownerId: question?.personId });
  if (!actor.ok) return actor;
  await context.db.write(async (tx) => {
    const unread = (await answersTo(tx, [id])).filter(({ readAt }) => readAt === null);
    if (unread.length === 0) return;
    await insertReadings(
      tx,
      unread.map((answer) => answer.id),
      context.now,
    );
  });
  return ok({ id });
});

/** Whose question it is and who may answer it, as the rules ask. */
export async function subjectOfQuestion({ db }: Context, { personId }: QuestionRow) {
  const seats = await seatsOfMember(db.read, personId);
  return { ownerId: personId, teamIds: seats.map(({ teamId }) => teamId) };
}
