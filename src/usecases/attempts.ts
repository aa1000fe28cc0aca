import { attemptByForm, insertAttempt, openAttempt } from '#db/queries/attempts.ts';
import type { SubjectKind } from '#domain/attempts/pinned.ts';
import { mend, ok } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { ownAttempt, viewOf } from './own-attempt.ts';
import { keep, versionNow } from './pinning.ts';

export { choose } from './choices.ts';
export { respond } from './responses.ts';

/**
 * Begins a quiz, a scenario or the refresher of a standard (by the standard's slug), or goes on with the one that is
 * open: `begun` says which. Pins the content as it is now. Refuses `not-found` and `nothing-to-practise`.
 */
export const start = useCase(
  'attempts.start',
  async (context: Context, sent: { kind: SubjectKind; slug: string; clientId: string }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const { id: personId } = actor.value;
    const { language } = context;
    const { kind, slug, clientId } = sent;
    if (clientId === '') return mend({ clientId: 'required' });
    // Made before the transaction, as others wait for that.
    const version = versionNow(context, kind, slug, language);
    const row = { id: context.newId(), personId, kind, slug, clientId, seed: context.newId(), startedAt: context.now };
    return context.db.write(async (tx) => {
      const going = (await attemptByForm(tx, personId, clientId)) ?? (await openAttempt(tx, { personId, kind, slug }));
      if (going) return ok({ id: going.id, begun: false });
      if (!version.ok) return version;
      await keep(tx, context, version.value);
      await insertAttempt(tx, { ...row, digest: version.value.digest, language: version.value.language });
      return ok({ id: row.id, begun: true });
    });
  },
);

/**
 * An attempt for the one who makes it: where it stands, or the item of this `number` (from 1) with its response.
 * Refuses `not-found`, and `not-allowed` to anybody else.
 */
export const show = useCase(
  'attempts.read',
  async (context: Context, { id, number = null }: { id: string; number?: number | null }, authorise) => {
    const own = await ownAttempt(context, id, authorise);
    return own.ok ? ok(await viewOf(context, own.value, number)) : own;
  },
);
