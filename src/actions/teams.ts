import { ok } from '#domain/shared/result.ts';
import { addTeam, archiveTeam, changeTeam } from '#usecases/teams-admin.ts';
import { action } from './submit.ts';

const text = (form: FormData, field: string): string => String(form.get(field) ?? '');

/** The browser goes on to the team's own page. */
export const add = action(addTeam, {
  parse: (form) => ok({ name: text(form, 'name'), zone: text(form, 'zone'), clientId: text(form, 'clientId') }),
  next: ({ id }) => `/admin/teams/${id}`,
});

export const change = action(changeTeam, {
  parse: (form, { id = '' }) => ok({ id, name: text(form, 'name'), zone: text(form, 'zone') }),
  next: ({ id }) => `/admin/teams/${id}?saved=1`,
});

const archival = (archived: boolean) =>
  action(archiveTeam, {
    parse: (_, { id = '' }) => ok({ id, archived }),
    next: ({ id }) => `/admin/teams/${id}`,
  });

export const archive = archival(true);
export const bringBack = archival(false);
