import {
  countWaitingReplies,
  type ReplyRow,
  repliesSince,
  replyById,
  scoresOf,
  waitingReplies,
} from '#db/queries/replies.ts';
import { type Member, membersOf, seatsOfMember } from '#db/queries/teams.ts';
import type { Confidence, Criterion, Html } from '#domain/items/item.ts';
import { type Actor, seatsLed, shownZoneOf } from '#domain/people/actor.ts';
import { latestScore } from '#domain/replies/score.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { DAY, type Day, localDay } from '#domain/shared/time.ts';
import { type Authorise, type Context, useCase } from './context.ts';
import { itemOfReply } from './reply-item.ts';

/** A reply in the coach's list. */
export interface ListedReply {
  readonly id: string;
  readonly person: string;
  readonly stem: Html;
  /** Of the quiz. */
  readonly title: string;
  readonly sentOn: Day;
  /** Null while it waits. */
  readonly scored: { readonly by: string; readonly on: Day; readonly met: number; readonly of: number } | null;
}

/** Scored replies are listed for so many days after they were sent. */
const lately = 30;

/** What waits for the actor in every team that they lead, the oldest first, and what was scored lately. */
export const listReplies = useCase('replies.list', async (context: Context, _: Record<never, never>, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  const { db, now } = context;
  const learners = await learnersOf(context, actor.value);
  const ids = [...learners.keys()];
  const [waiting, recent] = await Promise.all([
    waitingReplies(db.read, ids),
    repliesSince(db.read, ids, now - lately * DAY),
  ]);
  const waits = new Set(waiting.map(({ id }) => id));
  const zone = shownZoneOf(actor.value);
  const listed = (replies: readonly ReplyRow[]) => listedOf(context, learners, replies, zone);
  return ok({
    today: localDay(now, zone),
    waiting: await listed(waiting),
    scored: await listed(recent.filter(({ id }) => !waits.has(id))),
  });
});

/** One reply for a coach who may score it. */
export interface ReplyPage {
  readonly id: string;
  readonly person: string;
  readonly title: string;
  readonly stem: Html;
  readonly setting: Html;
  readonly rewrite: Html;
  readonly given: string;
  readonly confidence: Confidence;
  readonly criteria: readonly Criterion[];
  readonly why: Html;
  readonly sentOn: Day;
  readonly today: Day;
  /** The latest score. */
  readonly score: {
    readonly id: string;
    readonly by: string;
    readonly own: boolean;
    readonly on: Day;
    readonly met: readonly number[];
    readonly note: string;
  } | null;
  /** How many others wait. */
  readonly others: number;
  readonly clientId: string;
}

/** A reply with its criteria and how it was scored so far. Refuses `not-allowed` to all but its coaches. */
export const readReply = useCase('replies.read', async (context: Context, { id }: { id: string }, authorise) => {
  const found = await replyToCoach(context, id, authorise);
  if (!found.ok) return found;
  const { reply, person, actor } = found.value;
  const { db, now } = context;
  const zone = shownZoneOf(actor);
  const [{ item, title }, scores, waiting] = await Promise.all([
    itemOfReply(db.read, reply),
    scoresOf(db.read, [id]),
    waitingFor(context, actor),
  ]);
  const score = latestScore(scores);
  return ok<ReplyPage>({
    id,
    person,
    title,
    stem: item.stem,
    setting: item.setting,
    rewrite: item.rewrite,
    given: reply.text,
    confidence: reply.confidence,
    criteria: item.criteria,
    why: item.why,
    sentOn: localDay(reply.at, zone),
    today: localDay(now, zone),
    score: score && {
      id: score.id,
      by: score.byName,
      own: score.scoredBy === actor.id,
      on: localDay(score.at, zone),
      met: score.met,
      note: score.note,
    },
    others: waiting.filter((one) => one.id !== id).length,
    clientId: context.newId(),
  });
});

/** A reply and whose it is, if the actor coaches them, with the zone by which the learner’s days are counted. */
export async function replyToCoach(
  { db }: Context,
  id: string,
  authorise: Authorise,
): Promise<Result<{ reply: ReplyRow; person: string; zone: string; actor: Actor }>> {
  const reply = await replyById(db.read, id);
  const seats = reply ? await seatsOfMember(db.read, reply.personId) : [];
  const actor = authorise({ ownerId: reply?.personId, teamIds: seats.map(({ teamId }) => teamId) });
  if (!actor.ok) return actor;
  const [seat] = seats;
  if (!reply || !seat) return refuse('not-found');
  return ok({ reply, person: seat.name, zone: seat.zone, actor: actor.value });
}

/** What waits for this coach, the oldest first. */
export async function waitingFor(context: Context, actor: Actor): Promise<ReplyRow[]> {
  return waitingReplies(context.db.read, [...(await learnersOf(context, actor)).keys()]);
}

/** How many replies wait for this coach. */
export async function repliesWaiting(context: Context, actor: Actor): Promise<number> {
  const learners = await learnersOf(context, actor);
  return learners.size > 0 ? countWaitingReplies(context.db.read, [...learners.keys()]) : 0;
}

/** Everyone in the teams that the actor leads, but the actor. */
export async function learnersOf({ db, language }: Context, actor: Actor): Promise<Map<string, Member>> {
  const led = seatsLed(actor).map(({ id }) => id);
  const members = led.length > 0 ? await membersOf(db.read, led, language) : [];
  return new Map(members.filter(({ id }) => id !== actor.id).map((member) => [member.id, member]));
}

async function listedOf(
  { db }: Context,
  learners: ReadonlyMap<string, Member>,
  replies: readonly ReplyRow[],
  zone: string,
): Promise<ListedReply[]> {
  const scores = await scoresOf(
    db.read,
    replies.map(({ id }) => id),
  );
  const listed = replies.map(async (reply) => {
    const learner = learners.get(reply.personId);
    if (!learner) return [];
    const { item, title } = await itemOfReply(db.read, reply);
    const score = latestScore(scores.filter(({ responseId }) => responseId === reply.id));
    const on = (at: number) => localDay(at, zone);
    const { length: of } = item.criteria;
    return [
      {
        id: reply.id,
        person: learner.name,
        stem: item.stem,
        title,
        sentOn: on(reply.at),
        scored: score && { by: score.byName, on: on(score.at), met: score.met.length, of },
      },
    ];
  });
  return (await Promise.all(listed)).flat();
}
