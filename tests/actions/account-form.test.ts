import { expect, test } from 'vitest';
import { accountForm } from '#actions/account-form.ts';
import type { Account } from '#domain/people/account.ts';
import { readShown, writeShown } from '#domain/people/shown-account.ts';
import type { RefusalReason } from '#domain/shared/result.ts';

const seen: Account = {
  ...{ name: 'Ieva', email: 'ieva@x.example', language: 'en' },
  ...{ roles: ['employee', 'trainer'], worksIn: 'dock-street', leads: [] },
};
const sent = (typed: Account, reason: RefusalReason, shown = writeShown(seen)) => {
  const form = new FormData();
  form.set('seen', shown);
  for (const field of ['name', 'email', 'language'] as const) form.set(field, typed[field]);
  form.set('worksIn', typed.worksIn ?? '');
  for (const field of ['roles', 'leads'] as const) for (const one of typed[field]) form.append(field, one);
  return { told: { status: 409, reason, sentence: '', fields: {} }, typed: form, action: 'change' };
};

test('a form sent back to be mended keeps what was typed, and what it showed at first', () => {
  const form = accountForm({ ...seen, name: 'Ieva P.' }, sent({ ...seen, email: 'no' }, 'fields-to-mend'));
  expect(form).toEqual({ values: { ...seen, email: 'no' }, seen: writeShown(seen), meanwhile: [] });
});

test('where somebody changed the account meanwhile, what was not touched is fresh and the rest as it was typed', () => {
  const now: Account = { ...seen, roles: ['employee'], worksIn: 'old-market' };
  const typed: Account = { ...seen, name: 'Ieva Kalna', roles: ['employee', 'trainer', 'manager'], leads: ['harbour'] };
  const form = accountForm(now, sent(typed, 'account-changed'));
  expect(form.values).toEqual({ ...now, name: 'Ieva Kalna', roles: ['employee', 'manager'], leads: ['harbour'] });
  expect(readShown(form.seen)).toEqual(now);
  expect(form.meanwhile).toEqual([
    { field: 'roles', from: ['employee', 'trainer'], to: ['employee'] },
    { field: 'worksIn', from: ['dock-street'], to: ['old-market'] },
  ]);
});

test('what the form showed can be anything: then the account is drawn as it is', () => {
  for (const shown of ['', '{', '[]', '{"name":"Ieva"}']) {
    const form = accountForm(seen, sent({ ...seen, name: 'Else' }, 'account-changed', shown));
    expect(form).toEqual({ values: seen, seen: writeShown(seen), meanwhile: [] });
  }
});
