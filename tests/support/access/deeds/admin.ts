import { writeShown } from '#domain/people/shown-account.ts';
import { cast } from '#tests/support/cast.ts';
import type { Made } from '../made.ts';
import type { Deed } from './deed.ts';

/** Alesia's account as its form shows it. */
const asShown = writeShown({
  ...{ name: cast.alesia.name, email: cast.alesia.email, roles: ['employee'] },
  ...{ worksIn: 'dock-street', leads: [], language: cast.alesia.language },
});

/** What admins do: people, teams and mail. */
export const adminDeeds = (made: Made): readonly Deed[] => [
  {
    ...{ page: 'admin/people/new.astro', action: 'add', path: '/admin/people/new', verb: 'people.add', status: 200 },
    fields: {
      ...{ name: 'Asta Bauža', email: 'asta@kettleandlamp.example', roles: 'employee' },
      ...{ team: 'Dock Street', zone: 'Europe/Vilnius' },
    },
  },
  {
    ...{ page: 'admin/people/[id].astro', action: 'change', path: '/admin/people/alesia', verb: 'people.change' },
    fields: {
      ...{ name: 'Alesia Novik', email: 'alesia@kettleandlamp.example', roles: 'employee' },
      ...{ worksIn: 'old-market', language: 'lv', seen: asShown },
    },
  },
  {
    ...{ page: 'admin/people/[id].astro', action: 'invite', path: '/admin/people/alesia' },
    ...{ verb: 'people.invite', status: 200, fields: {} },
  },
  {
    ...{ page: 'admin/people/[id].astro', action: 'suspend', path: '/admin/people/alesia' },
    ...{ verb: 'people.suspend', fields: {} },
  },
  {
    ...{ page: 'admin/people/[id].astro', action: 'bring-back', path: '/admin/people/jonas' },
    ...{ verb: 'people.suspend', fields: {} },
  },
  {
    ...{ page: 'admin/people/[id]/leave.astro', action: 'leave', path: '/admin/people/jonas/leave' },
    ...{ verb: 'people.leave', fields: {} },
  },
  {
    ...{ page: 'admin/people/import.astro', action: 'preview', path: '/admin/people/import', verb: 'people.import' },
    ...{ status: 200, looksOnly: true, fields: { text: made.list.text, zone: 'Europe/Vilnius' } },
  },
  {
    ...{ page: 'admin/people/import.astro', action: 'take', path: '/admin/people/import', verb: 'people.import' },
    fields: { ...made.list, zone: 'Europe/Vilnius' },
  },
  {
    ...{ page: 'admin/teams.astro', action: 'add', path: '/admin/teams', verb: 'teams.add' },
    fields: { name: 'Harbour', zone: 'Europe/Riga' },
  },
  {
    ...{ page: 'admin/teams/[id].astro', action: 'change', path: '/admin/teams/dock-street', verb: 'teams.change' },
    fields: { name: 'Dock Street', zone: 'Europe/Riga' },
  },
  {
    ...{ page: 'admin/teams/[id].astro', action: 'archive', path: '/admin/teams/empty', verb: 'teams.archive' },
    fields: {},
  },
  {
    ...{ page: 'admin/teams/[id].astro', action: 'bring-back', path: '/admin/teams/closed', verb: 'teams.archive' },
    fields: {},
  },
  // No mail is sent from this site: it says so.
  {
    ...{ page: 'admin/mail.astro', action: 'test', path: '/admin/mail', verb: 'mail.test', status: 409 },
    ...{ looksOnly: true, fields: {} },
  },
];
