import { roleNames } from '#domain/people/actor.ts';
import { ok } from '#domain/shared/result.ts';
import { addPerson, type HandedLink, invitePerson, suspendPerson } from '#usecases/people-admin.ts';
import { action } from './submit.ts';

const text = (form: FormData, field: string): string => String(form.get(field) ?? '');

/** Stays on its page, which tells the link once. */
export const add = action(addPerson, {
  parse: (form) =>
    ok({
      name: text(form, 'name'),
      email: text(form, 'email'),
      roles: roleNames.filter((role) => form.getAll('roles').includes(role)),
      team: text(form, 'team'),
      zone: text(form, 'zone'),
      clientId: text(form, 'clientId'),
    }),
  stays: true,
});

/** Stays on its page, which tells the link once. */
export const invite = action(invitePerson, {
  parse: (form) => ok({ personId: text(form, 'person') }),
  stays: true,
});

export const suspend = action(suspendPerson, {
  parse: (form) => ok({ personId: text(form, 'person'), suspended: true }),
});

export const bringBack = action(suspendPerson, {
  parse: (form) => ok({ personId: text(form, 'person'), suspended: false }),
});

export type { HandedLink };
