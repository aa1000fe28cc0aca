import type { Subject, Verb } from '#domain/people/permissions.ts';
import type { Asker } from './askers.ts';
import type { Made } from './made.ts';

/** A page at one address, and the rule that lets people see it. */
export interface Address {
  /** The page's file, below src/pages. */
  readonly page: string;
  readonly path: string;
  readonly verb: Verb;
  /** Whose record or team it shows. */
  readonly subject?: Subject;
  /** What those get whom the rule lets through; 200 unless said. */
  readonly status?: number;
  /** What some get whatever the rule says, and why that is meant. */
  readonly except?: { readonly askers: readonly Asker[]; readonly status: number; readonly why: string };
}

/** Pages that say that there is none, by the status with which they answer everybody. */
export const stops = {
  '403.astro': 403,
  '404.astro': 404,
  '413.astro': 413,
  '500.astro': 500,
  'refused.astro': 404,
  'send-again.astro': 404,
  '[...missing].astro': 404,
} as const;

const dockStreet = { teamIds: ['dock-street'] };
const everybodySignedIn: readonly Asker[] = [
  'the employee',
  'a colleague',
  "another team's manager",
  'the own manager',
  'the trainer',
  'the admin',
];

const studioFile = (page: string, verb: Verb, file: string, status: number): readonly Address[] => [
  { page: `studio/[kind]/[language]/[slug]/${page}.astro`, path: `/studio/${file}/${page}`, verb, status },
];

/** Every page at an address of the fixture, at another one where the rule hangs on whose it is, and at one of nothing. */
export const addresses = (made: Made, link: string): readonly Address[] => [
  {
    ...{ page: 'index.astro', path: '/', verb: 'today.read' },
    except: { askers: ['nobody'], status: 200, why: 'the front page' },
  },
  {
    ...{ page: 'sign-in.astro', path: '/sign-in', verb: 'sessions.open' },
    except: { askers: everybodySignedIn, status: 303, why: 'they are in, and go on to today' },
  },
  { page: 'forgot.astro', path: '/forgot', verb: 'setup-links.ask' },
  { page: 'language.astro', path: '/language', verb: 'languages.choose' },
  { page: 'sign-out.astro', path: '/sign-out', verb: 'sessions.close' },
  { page: 'setup/[token].astro', path: link, verb: 'setup-links.use' },
  { page: 'setup/[token].astro', path: '/setup/never-made', verb: 'setup-links.use', status: 410 },

  { page: 'modules/index.astro', path: '/modules', verb: 'modules.read' },
  { page: 'modules/[slug].astro', path: '/modules/start-here', verb: 'modules.read' },
  { page: 'modules/[slug].astro', path: '/modules/none', verb: 'modules.read', status: 404 },
  { page: 'lessons/[slug].astro', path: '/lessons/carry-the-effort', verb: 'lessons.read' },
  { page: 'lessons/[slug].astro', path: '/lessons/none', verb: 'lessons.read', status: 404 },
  { page: 'quizzes/[slug].astro', path: '/quizzes/carry-the-effort', verb: 'quizzes.read' },
  { page: 'quizzes/[slug].astro', path: '/quizzes/none', verb: 'quizzes.read', status: 404 },
  { page: 'scenarios/[slug].astro', path: '/scenarios/kettle-twice', verb: 'scenarios.read' },
  { page: 'scenarios/[slug].astro', path: '/scenarios/none', verb: 'scenarios.read', status: 404 },
  { page: 'standards/index.astro', path: '/standards', verb: 'standards.read' },
  { page: 'standards/[slug].astro', path: '/standards/put-it-right', verb: 'standards.read' },
  { page: 'standards/[slug].astro', path: '/standards/none', verb: 'standards.read', status: 404 },
  { page: 'standards/[slug]/refresh.astro', path: '/standards/put-it-right/refresh', verb: 'quizzes.read' },
  { page: 'standards/[slug]/refresh.astro', path: '/standards/none/refresh', verb: 'quizzes.read', status: 404 },
  { page: 'claims/[slug].astro', path: '/claims/t14', verb: 'claims.read' },
  { page: 'claims/[slug].astro', path: '/claims/none', verb: 'claims.read', status: 404 },
  { page: 'search.astro', path: '/search?q=kettle', verb: 'search.read' },
  { page: 'me.astro', path: '/me', verb: 'progress.read' },
  { page: 'settings/index.astro', path: '/settings', verb: 'settings.read' },
  { page: 'settings/devices.astro', path: '/settings/devices', verb: 'sessions.list' },
  { page: 'settings/data.astro', path: '/settings/data', verb: 'own-data.read' },

  { page: 'attempts/[id].astro', path: made.quizAttempt, verb: 'attempts.read', subject: { ownerId: 'ieva' } },
  { page: 'attempts/[id].astro', path: made.scenarioAttempt, verb: 'attempts.read', subject: { ownerId: 'ieva' } },

  { page: 'replies/index.astro', path: '/replies', verb: 'replies.list' },
  {
    ...{ page: 'replies/[id].astro', path: made.reply, verb: 'replies.read' },
    subject: { ownerId: 'ieva', teamIds: ['dock-street'] },
  },
  { page: 'replies/[id].astro', path: '/replies/none', verb: 'replies.read', subject: { teamIds: [] } },

  { page: 'questions/index.astro', path: '/questions', verb: 'questions.list' },
  { page: 'questions/new.astro', path: '/questions/new?lesson=carry-the-effort', verb: 'questions.ask' },
  { page: 'questions/new.astro', path: '/questions/new', verb: 'questions.ask', status: 404 },
  {
    ...{ page: 'questions/[id].astro', path: made.question, verb: 'questions.read' },
    subject: { ownerId: 'ieva', teamIds: ['dock-street'] },
  },
  { page: 'questions/[id].astro', path: '/questions/none', verb: 'questions.read', subject: { teamIds: [] } },

  { page: 'teams/[id].astro', path: '/teams/dock-street', verb: 'teams.read', subject: dockStreet },
  { page: 'teams/[id].astro', path: '/teams/dock-street?tab=late&file', verb: 'teams.read', subject: dockStreet },
  { page: 'teams/[id].astro', path: '/teams/none', verb: 'teams.read', subject: { teamIds: ['none'] } },
  {
    ...{ page: 'teams/[id]/starter-plan.astro', path: '/teams/dock-street/starter-plan' },
    ...{ verb: 'starter-plans.read', subject: dockStreet },
  },
  {
    ...{ page: 'teams/[id]/starter-plan.astro', path: '/teams/none/starter-plan' },
    ...{ verb: 'starter-plans.read', subject: { teamIds: ['none'] } },
  },
  { page: 'people/[id].astro', path: '/people/ieva', verb: 'people.read', subject: dockStreet },
  { page: 'people/[id].astro', path: '/people/daina', verb: 'people.read', subject: { teamIds: [] } },
  { page: 'people/[id].astro', path: '/people/none', verb: 'people.read', subject: { teamIds: [] } },
  { page: 'setup-links.astro', path: '/setup-links', verb: 'setup-links.list' },
  { page: 'setup-links.astro', path: '/setup-links?team=none', verb: 'setup-links.list' },
  { page: 'assignments/new.astro', path: '/assignments/new', verb: 'assignments.prepare' },
  { page: 'assignments/new.astro', path: '/assignments/new?sent=none', verb: 'assignments.prepare', status: 404 },

  { page: 'studio/index.astro', path: '/studio', verb: 'studio.read' },
  { page: 'studio/evidence.astro', path: '/studio/evidence', verb: 'studio.read' },
  { page: 'studio/import.astro', path: '/studio/import', verb: 'studio.import' },
  { page: 'studio/media/index.astro', path: '/studio/media', verb: 'media.list' },
  { page: 'studio/media/[name].astro', path: '/studio/media/plate.png', verb: 'media.list' },
  { page: 'studio/media/[name].astro', path: '/studio/media/none.png', verb: 'media.list', status: 404 },
  { page: 'media/[name].astro', path: made.picture, verb: 'media.read' },
  { page: 'media/[name].astro', path: '/media/plate.png', verb: 'media.read', status: 404 },
  {
    page: 'studio/[kind]/[language]/[slug]/export.astro',
    ...{ path: '/studio/quizzes/en/carry-the-effort/export', verb: 'studio.export' },
  },
  {
    page: 'studio/[kind]/[language]/[slug]/export.astro',
    ...{ path: '/studio/lessons/en/carry-the-effort/export', verb: 'studio.export', status: 404 },
  },
  {
    page: 'studio/quizzes/[language]/[slug]/figures.astro',
    ...{ path: '/studio/quizzes/en/carry-the-effort/figures', verb: 'figures.read' },
  },
  {
    page: 'studio/quizzes/[language]/[slug]/figures.astro',
    ...{ path: '/studio/quizzes/en/none/figures', verb: 'figures.read', status: 404 },
  },
  { page: 'studio/guide/index.astro', path: '/studio/guide', verb: 'studio.read' },
  { page: 'studio/guide/[chapter].astro', path: '/studio/guide/quizzes', verb: 'studio.read' },
  { page: 'studio/guide/[chapter].astro', path: '/studio/guide/none', verb: 'studio.read', status: 404 },
  {
    page: 'studio/[kind]/[language]/[slug].astro',
    ...{ path: '/studio/quizzes/en/carry-the-effort', verb: 'studio.read' },
  },
  {
    page: 'studio/[kind]/[language]/[slug].astro',
    ...{ path: '/studio/quizzes/en/none', verb: 'studio.read', status: 404 },
  },
  { page: 'studio/new.astro', path: '/studio/new', verb: 'studio.write' },
  ...studioFile('edit', 'studio.write', 'lessons/en/carry-the-effort', 200),
  ...studioFile('edit', 'studio.write', 'lessons/en/none', 404),
  ...studioFile('translate', 'studio.write', 'lessons/en/carry-the-effort', 200),
  ...studioFile('translate', 'studio.write', 'lessons/en/none', 404),
  ...studioFile('publish', 'studio.publish', 'standards/en/put-it-right', 200),
  ...studioFile('publish', 'studio.publish', 'modules/en/start-here', 303),
  ...studioFile('publish', 'studio.publish', 'lessons/en/none', 404),
  ...studioFile('history', 'studio.read', 'lessons/en/carry-the-effort', 200),
  ...studioFile('history', 'studio.read', 'lessons/en/none', 404),
  {
    page: 'studio/scenarios/[language]/[slug]/play.astro',
    ...{ path: '/studio/scenarios/en/kettle-twice/play?from=receipt&said=0', verb: 'studio.read' },
  },
  {
    page: 'studio/scenarios/[language]/[slug]/play.astro',
    ...{ path: '/studio/scenarios/en/none/play', verb: 'studio.read', status: 404 },
  },
  {
    page: 'studio/scenarios/[language]/[slug]/graph.astro',
    ...{ path: '/studio/scenarios/en/kettle-twice/graph', verb: 'studio.read' },
  },
  {
    page: 'studio/scenarios/[language]/[slug]/graph.astro',
    ...{ path: '/studio/scenarios/en/none/graph', verb: 'studio.read', status: 404 },
  },
  { page: 'admin/people.astro', path: '/admin/people', verb: 'people.list' },
  { page: 'admin/people/new.astro', path: '/admin/people/new', verb: 'teams.list' },
  { page: 'admin/people/[id].astro', path: '/admin/people/ieva', verb: 'people.list' },
  { page: 'admin/people/[id].astro', path: '/admin/people/none', verb: 'people.list', status: 404 },
  { page: 'admin/people/[id]/leave.astro', path: '/admin/people/ieva/leave', verb: 'people.leave' },
  { page: 'admin/people/[id]/leave.astro', path: '/admin/people/none/leave', verb: 'people.leave', status: 404 },
  { page: 'admin/people/import.astro', path: '/admin/people/import', verb: 'people.import' },
  { page: 'admin/people/import.astro', path: '/admin/people/import?taken=none', verb: 'people.import', status: 404 },
  { page: 'admin/teams.astro', path: '/admin/teams', verb: 'teams.list' },
  { page: 'admin/teams/[id].astro', path: '/admin/teams/dock-street', verb: 'teams.list' },
  { page: 'admin/teams/[id].astro', path: '/admin/teams/none', verb: 'teams.list', status: 404 },
  { page: 'admin/mail.astro', path: '/admin/mail', verb: 'mail.read' },
  { page: 'admin/events.astro', path: '/admin/events', verb: 'events.read' },
];
