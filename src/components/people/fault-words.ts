import type { LineFault, LineReason } from '#domain/people/import/fault.ts';
import { languages } from '#i18n/languages.ts';
import { m } from '#i18n/messages.ts';

const words: Record<LineReason, (told: { read: string }) => string> = {
  quotes: () => m.fault_quotes(),
  cells: () => m.fault_cells(),
  garbled: () => m.fault_garbled(),
  'name-required': () => m.fault_name_required(),
  'name-too-long': () => m.fault_name_too_long(),
  'email-required': () => m.fault_email_required(),
  'email-wrong': m.fault_email_wrong,
  'email-twice': m.fault_email_twice,
  'role-required': () => m.fault_role_required(),
  'role-unknown': m.fault_role_unknown,
  'team-required': () => m.fault_team_required(),
  'team-too-long': () => m.fault_team_too_long(),
  'team-archived': m.fault_team_archived,
  'teams-one': m.fault_teams_one,
  'language-unknown': ({ read }) => m.fault_language_unknown({ read, languages: languages.join(', ') }),
  'has-left': m.fault_has_left,
  'last-admin': () => m.fault_last_admin(),
};

/** Why a line of an import cannot be taken, in a sentence. */
export const faultWords = ({ reason, read = '' }: LineFault): string => words[reason]({ read });
