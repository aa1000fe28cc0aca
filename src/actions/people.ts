import { decodeUtf8 } from '#domain/csv/decode.ts';
import { roleNames } from '#domain/people/actor.ts';
import { readShown } from '#domain/people/shown-account.ts';
import { ok } from '#domain/shared/result.ts';
import { giveFirstLinks } from '#usecases/first-links.ts';
import { changePerson } from '#usecases/people-account.ts';
import { addPerson, handLink, invitePerson } from '#usecases/people-admin.ts';
import { previewImport, takeImport } from '#usecases/people-import.ts';
import { leavePerson, suspendPerson } from '#usecases/people-standing.ts';
import { typedAccount } from './account-form.ts';
import { action, type Params } from './submit.ts';

const text = (form: FormData, field: string): string => String(form.get(field) ?? '');
const rolesOf = (form: FormData) => roleNames.filter((role) => form.getAll('roles').includes(role));

/** Stays on its page, which tells the link once. */
export const add = action(addPerson, {
  parse: (form) =>
    ok({
      name: text(form, 'name'),
      email: text(form, 'email'),
      roles: rolesOf(form),
      team: text(form, 'team'),
      zone: text(form, 'zone'),
      clientId: text(form, 'clientId'),
      byMail: form.has('byMail'),
    }),
  stays: true,
});

/** The account of the page; the browser comes back to a word that it is saved. */
export const change = action(changePerson, {
  parse: (form, { id = '' }) =>
    ok({
      ...typedAccount(form),
      personId: id,
      worksIn: text(form, 'worksIn'),
      seen: readShown(text(form, 'seen')),
    }),
  next: (_, { id }) => `/admin/people/${id}?saved=1`,
});

const linkOf = (form: FormData, { id = '' }: Params) =>
  ok({ personId: id, byMail: text(form, 'by') === 'mail', clientId: text(form, 'clientId') });

/** Stays on its page, which tells the link once, or that it was mailed or told before. */
export const invite = action(invitePerson, { parse: linkOf, stays: true });

/** The same on the page that a lead has of a person. */
export const hand = action(handLink, { parse: linkOf, stays: true });

/** A link for each who is ticked. Stays on its page, which tells the links once. */
export const give = action(giveFirstLinks, {
  parse: (form) =>
    ok({
      personIds: form.getAll('people').map(String),
      byMail: text(form, 'by') === 'mail',
      clientId: text(form, 'clientId'),
    }),
  stays: true,
});

const standing = (suspended: boolean) =>
  action(suspendPerson, {
    parse: (_, { id = '' }) => ok({ personId: id, suspended }),
    next: (_, { id }) => `/admin/people/${id}`,
  });

export const suspend = standing(true);
export const bringBack = standing(false);

export const leave = action(leavePerson, {
  parse: (_, { id = '' }) => ok({ personId: id }),
  next: (_, { id }) => `/admin/people/${id}?left=1`,
});

/** The list of a form: a file when one was chosen, else what was pasted; null for a file that is no UTF-8. */
export async function listIn(form: FormData): Promise<string | null> {
  const file = form.get('file');
  const chosen = file instanceof File && file.size > 0 ? file : null;
  return chosen ? decodeUtf8(new Uint8Array(await chosen.arrayBuffer())) : text(form, 'text');
}

/** Stays on its page, which shows what taking it would do. */
export const preview = action(previewImport, {
  async parse(form) {
    return ok({ text: await listIn(form), zone: text(form, 'zone') });
  },
  stays: true,
});

export const take = action(takeImport, {
  parse: (form) =>
    ok({
      text: text(form, 'text'),
      zone: text(form, 'zone'),
      seen: text(form, 'seen'),
      clientId: text(form, 'clientId'),
      byMail: form.has('byMail'),
    }),
  next: ({ clientId }) => `/admin/people/import?taken=${encodeURIComponent(clientId)}`,
});
