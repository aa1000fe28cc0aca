import { deleteOtherSessions, deleteSession, findSession, openSessions } from '#db/queries/sessions.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import type { Device } from '#domain/sessions/device.ts';
import { ok } from '#domain/shared/result.ts';
import { type Day, type Instant, localDay } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';

/** One of a person's own sessions, as they tell it from the others. */
export interface SessionView extends Device {
  /** Names it; whoever knows it cannot sign in by it. */
  readonly id: string;
  /** It is the one that asks. */
  readonly here: boolean;
  readonly shared: boolean;
  readonly openedOn: Day;
  /** To ten minutes or so. */
  readonly usedAt: Instant;
  readonly usedOn: Day;
}

/** Where the actor is signed in: here first, then what was used last. */
export const listOwnSessions = useCase('sessions.list', async (context: Context, _: undefined, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  const { db, now } = context;
  const zone = shownZoneOf(actor.value);
  const here = hereOf(context);
  const rows = await openSessions(db.read, actor.value.id, now);
  const sessions = rows.map(({ id, browser, system, shared, createdAt, lastUsedAt }): SessionView => {
    const usedAt = lastUsedAt ?? createdAt;
    const days = { openedOn: localDay(createdAt, zone), usedOn: localDay(usedAt, zone) };
    return { id, here: id === here, browser, system, shared, usedAt, ...days };
  });
  sessions.sort((a, b) => Number(b.here) - Number(a.here) || b.usedAt - a.usedAt);
  return ok({ sessions, zone, today: localDay(now, zone) });
});

/** Ends one session of the actor, be it the one that asks; ending it twice is no fault. */
export const endSession = useCase('sessions.end', async (context: Context, { id }: { id: string }, authorise) => {
  const { db, actor } = context;
  const session = await findSession(db.read, id);
  const allowed = authorise({ ownerId: session ? session.personId : actor?.id });
  if (!allowed.ok) return allowed;
  if (session) await db.write((tx) => deleteSession(tx, id));
  return ok({});
});

/** Ends every session of the actor but the one that asks. */
export const endOtherSessions = useCase('sessions.end-others', async (context: Context, _: undefined, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  const here = hereOf(context);
  await context.db.write((tx) => deleteOtherSessions(tx, actor.value.id, here));
  return ok({});
});

/** The id of the session that asks; of none when somebody acts without one. */
const hereOf = ({ auth, visit }: Context): string => (visit.session ? auth.hashToken(visit.session) : '');
