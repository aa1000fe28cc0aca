import type { Sign } from '#domain/attempts/evidence.ts';
import { type Actor, zoneOf } from '#domain/people/actor.ts';
import { localDay } from '#domain/shared/time.ts';
import type { Context } from './context.ts';

/** The rows to append for what a response or a choice of this attempt showed. */
export const evidenceRows = ({ newId, now }: Context, actor: Actor, attemptId: string, signs: readonly Sign[]) =>
  signs.map(({ standard, way, subject, right }) => ({
    id: newId(),
    personId: actor.id,
    attemptId,
    standard,
    way,
    subject,
    right,
    at: now,
    day: localDay(now, zoneOf(actor)),
  }));
