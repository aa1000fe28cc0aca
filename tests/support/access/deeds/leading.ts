import type { Made } from '../made.ts';
import { type Deed, dockStreet, ieva } from './deed.ts';

/** What a lead does for a team. */
export const leadingDeeds = (made: Made): readonly Deed[] => [
  {
    ...{ page: 'assignments/new.astro', action: 'assign', path: '/assignments/new' },
    ...{ verb: 'assignments.make', subject: dockStreet },
    fields: { people: 'ieva', targets: 'modules/start-here', due: made.soon, why: 'Before the rush.' },
  },
  {
    ...{ page: 'assignments/new.astro', action: 'preview', path: '/assignments/new' },
    ...{ verb: 'assignments.make', subject: dockStreet, status: 200, looksOnly: true },
    fields: { people: 'ieva', targets: 'lessons/carry-the-effort', due: made.soon, why: 'Before the rush.' },
  },
  {
    ...{ page: 'assignments/new.astro', action: 'find', path: '/assignments/new' },
    ...{ verb: 'assignments.prepare', status: 200, looksOnly: true, fields: { search: 'effort' } },
  },
  {
    ...{ page: 'assignments/new.astro', action: 'undo', verb: 'assignments.undo', subject: dockStreet },
    path: () => made.justSent('undo-here', 'lessons/carry-the-effort', '/assignments/new'),
    fields: { clientId: 'undo-here' },
  },
  {
    ...{ page: 'teams/[id].astro', action: 'undo', verb: 'assignments.undo', subject: dockStreet },
    path: () => made.justSent('undo-there', 'scenarios/kettle-twice', '/teams/dock-street'),
    fields: { clientId: 'undo-there' },
  },
  {
    ...{ page: 'teams/[id].astro', action: 'remind', path: '/teams/dock-street?tab=late' },
    ...{ verb: 'reminders.send', subject: dockStreet, fields: { people: 'tomas' } },
  },
  {
    ...{ page: 'setup-links.astro', action: 'give', path: '/setup-links' },
    ...{ verb: 'setup-links.give', subject: dockStreet, status: 200, fields: { people: made.newcomer } },
  },
  {
    ...{ page: 'teams/[id]/starter-plan.astro', action: 'put', path: '/teams/dock-street/starter-plan' },
    ...{ verb: 'starter-plans.change', subject: dockStreet },
    fields: { target: 'modules/start-here', days: '14', why: 'Your first two weeks.' },
  },
  {
    ...{ page: 'teams/[id]/starter-plan.astro', action: 'drop', path: '/teams/dock-street/starter-plan' },
    ...{ verb: 'starter-plans.change', subject: dockStreet, fields: { target: 'modules/start-here' } },
  },
  {
    ...{ page: 'teams/[id].astro', action: 'assign', path: '/teams/dock-street' },
    ...{ verb: 'assignments.make', subject: dockStreet },
    fields: { people: 'tomas', targets: 'modules/start-here', due: made.soon, why: 'Before the rush.' },
  },
  {
    ...{ page: 'teams/[id].astro', action: 'withdraw', path: '/teams/dock-street' },
    ...{ verb: 'assignments.withdraw', subject: dockStreet, fields: { id: made.assignments[0] } },
  },
  {
    ...{ page: 'people/[id].astro', action: 'withdraw', path: '/people/ieva' },
    ...{ verb: 'assignments.withdraw', subject: dockStreet, fields: { id: made.assignments[1] } },
  },
  {
    ...{ page: 'people/[id].astro', action: 'hand', path: '/people/ieva', verb: 'people.hand-link' },
    ...{ subject: { ...ieva, ...dockStreet }, status: 200, fields: {} },
  },
];
