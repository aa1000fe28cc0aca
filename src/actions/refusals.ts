import type { FieldReason, Refusal, RefusalReason } from '#domain/shared/result.ts';
import { m } from '#i18n/messages.ts';

/** The one table that turns a refusal into a status and a sentence. */
const table: Record<RefusalReason, { status: number; sentence: () => string }> = {
  'sign-in-needed': { status: 401, sentence: m.refused_sign_in_needed },
  'not-allowed': { status: 403, sentence: m.refused_not_allowed },
  'not-found': { status: 404, sentence: m.refused_not_found },
  'wrong-credentials': { status: 401, sentence: m.refused_wrong_credentials },
  'too-many-tries': { status: 429, sentence: m.refused_too_many_tries },
  'link-spent': { status: 410, sentence: m.refused_link_spent },
  'fields-to-mend': { status: 422, sentence: m.refused_fields_to_mend },
  'already-finished': { status: 409, sentence: m.refused_already_finished },
  'out-of-turn': { status: 409, sentence: m.refused_out_of_turn },
  'nothing-to-practise': { status: 422, sentence: m.refused_nothing_to_practise },
  'already-open': { status: 409, sentence: m.refused_already_open },
  'already-done': { status: 409, sentence: m.refused_already_done },
  'not-open': { status: 409, sentence: m.refused_not_open },
  'cannot-write': { status: 503, sentence: m.refused_cannot_write },
  'too-late-to-undo': { status: 409, sentence: m.refused_too_late_to_undo },
  'not-late': { status: 409, sentence: m.refused_not_late },
  'reminded-today': { status: 409, sentence: m.refused_reminded_today },
  'own-account': { status: 409, sentence: m.refused_own_account },
  'scored-meanwhile': { status: 409, sentence: m.refused_scored_meanwhile },
  'nobody-to-ask': { status: 409, sentence: m.refused_nobody_to_ask },
  'last-admin': { status: 409, sentence: m.refused_last_admin },
  'account-changed': { status: 409, sentence: m.refused_account_changed },
  'changed-meanwhile': { status: 409, sentence: m.refused_changed_meanwhile },
  'nothing-to-take': { status: 409, sentence: m.refused_nothing_to_take },
  'still-used': { status: 409, sentence: m.refused_still_used },
  'team-not-empty': { status: 409, sentence: m.refused_team_not_empty },
  'no-mail': { status: 409, sentence: m.refused_no_mail },
  'to-mend': { status: 422, sentence: m.refused_to_mend },
  'changed-on-disk': { status: 409, sentence: m.refused_changed_on_disk },
  'draft-changed': { status: 409, sentence: m.refused_draft_changed },
  'nothing-to-publish': { status: 409, sentence: m.refused_nothing_to_publish },
  'not-now': { status: 503, sentence: m.refused_not_now },
};

const fieldTable: Record<FieldReason, () => string> = {
  required: m.field_required,
  'not-an-email': m.field_not_an_email,
  'email-taken': m.field_email_taken,
  'team-taken': m.field_team_taken,
  'team-archived': m.field_team_archived,
  'not-utf8': m.field_not_utf8,
  'no-columns': m.field_no_columns,
  'column-twice': m.field_column_twice,
  'no-lines': m.field_no_lines,
  'too-many-lines': m.field_too_many_lines,
  'too-short': m.field_too_short,
  'too-long': m.field_too_long,
  'not-the-same': m.field_not_the_same,
  'not-a-date': m.field_not_a_date,
  'in-the-past': m.field_in_the_past,
  'too-far': m.field_too_far,
  'not-a-number': m.field_not_a_number,
  'not-days': m.field_not_days,
  'choose-one': m.field_choose_one,
  'choose-some': m.field_choose_some,
  'mark-some': m.field_mark_some,
  'place-each-once': m.field_place_each_once,
  'match-each': m.field_match_each,
  'not-a-slug': m.field_not_a_slug,
  'slug-taken': m.field_slug_taken,
  'nothing-to-import': m.field_nothing_to_import,
  'no-letters': m.field_no_letters,
  'not-a-claim-id': m.field_not_a_claim_id,
  'needs-a-standard': m.field_needs_a_standard,
  'needs-a-lesson': m.field_needs_a_lesson,
  'file-taken': m.field_file_taken,
  'no-front-matter': m.field_no_front_matter,
  'medium-kind': m.field_medium_kind,
  'medium-too-large': m.field_medium_too_large,
  'medium-broken': m.field_medium_broken,
  'medium-taken': m.field_medium_taken,
  unknown: m.field_unknown,
};

/** What a person is told about a refusal. */
export interface Told {
  readonly status: number;
  readonly reason: RefusalReason;
  readonly sentence: string;
  /** By field, what to mend. */
  readonly fields: Readonly<Record<string, string>>;
}

export function tell(refusal: Refusal): Told {
  const { status, sentence } = table[refusal.reason];
  const fields = Object.entries(refusal.fields ?? {}).map(([field, reason]) => [field, fieldTable[reason]()]);
  return { status, reason: refusal.reason, sentence: sentence(), fields: Object.fromEntries(fields) };
}
