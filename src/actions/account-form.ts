import { type Account, type Change, changesBetween } from '#domain/people/account.ts';
import { roleNames } from '#domain/people/actor.ts';
import { readShown, rebased, writeShown } from '#domain/people/shown-account.ts';
import type { SentBack } from './submit.ts';

/** How the form of an account is drawn; teams by id. */
interface AccountForm {
  readonly values: Account;
  /** What it shows, or showed when it was sent: comes back with it. */
  readonly seen: string;
  /** What somebody else changed while it was filled in. */
  readonly meanwhile: readonly Change[];
}

/** The form of an account that stands as `now`: as it is, as it was sent back, or with what changed meanwhile in it. */
export function accountForm(now: Account, sent: SentBack | null): AccountForm {
  if (!sent) return { values: now, seen: writeShown(now), meanwhile: [] };
  const typed = typedAccount(sent.typed);
  if (sent.told.reason !== 'account-changed') return { values: typed, seen: text(sent.typed, 'seen'), meanwhile: [] };
  const seen = readShown(text(sent.typed, 'seen'));
  return {
    values: seen ? rebased(seen, typed, now) : now,
    seen: writeShown(now),
    meanwhile: seen ? changesBetween(seen, now) : [],
  };
}

/** The account as it was typed. */
export const typedAccount = (form: FormData): Account => ({
  name: text(form, 'name'),
  email: text(form, 'email'),
  roles: roleNames.filter((role) => form.getAll('roles').includes(role)),
  worksIn: text(form, 'worksIn') || null,
  leads: form.getAll('leads').map(String),
  language: text(form, 'language'),
});

const text = (form: FormData, field: string): string => String(form.get(field) ?? '');
