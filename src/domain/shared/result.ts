/** What went as asked, or a refusal that a person can act on. Bugs are thrown; refusals are values. */
export type Result<T, R extends Refusal = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/** Why something was refused. `src/actions/refusals.ts` gives each reason its status and its sentence. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** The fields of a form that need mending, each with its own reason. */
  readonly fields?: Readonly<Record<string, FieldReason>>;
}

export type RefusalReason =
  | 'sign-in-needed'
  | 'not-allowed'
  | 'not-found'
  | 'wrong-credentials'
  | 'too-many-tries'
  | 'link-spent'
  | 'fields-to-mend'
  | 'already-finished'
  | 'out-of-turn'
  | 'nothing-to-practise'
  | 'already-open'
  | 'already-done'
  | 'not-open'
  | 'too-late-to-undo'
  | 'not-late'
  | 'reminded-today'
  | 'own-account'
  | 'scored-meanwhile'
  | 'nobody-to-ask'
  | 'cannot-write'
  | 'last-admin'
  | 'account-changed'
  | 'changed-meanwhile'
  | 'nothing-to-take'
  | 'team-not-empty'
  | 'no-mail'
  | 'to-mend'
  | 'changed-on-disk'
  | 'draft-changed'
  | 'nothing-to-publish'
  | 'still-used'
  | 'not-now';

export type FieldReason =
  | 'required'
  | 'not-an-email'
  | 'email-taken'
  | 'team-taken'
  | 'team-archived'
  | 'not-utf8'
  | 'no-columns'
  | 'column-twice'
  | 'no-lines'
  | 'too-many-lines'
  | 'too-short'
  | 'too-long'
  | 'not-the-same'
  | 'not-a-date'
  | 'in-the-past'
  | 'too-far'
  | 'not-a-number'
  | 'not-days'
  | 'choose-one'
  | 'choose-some'
  | 'mark-some'
  | 'place-each-once'
  | 'match-each'
  | 'not-a-slug'
  | 'slug-taken'
  | 'nothing-to-import'
  | 'no-letters'
  | 'not-a-claim-id'
  | 'needs-a-standard'
  | 'needs-a-lesson'
  | 'file-taken'
  | 'no-front-matter'
  | 'medium-kind'
  | 'medium-too-large'
  | 'medium-broken'
  | 'medium-taken'
  | 'unknown';

/** What was done or found. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A refusal for this reason, with what is to mend field by field where it is a form’s. */
export const refuse = (reason: RefusalReason, fields?: Refusal['fields']): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: fields ? { reason, fields } : { reason },
});

/** A refusal of a form, field by field. */
export const mend = (fields: NonNullable<Refusal['fields']>) => refuse('fields-to-mend', fields);
