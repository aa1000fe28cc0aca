import type { Subject, Verb } from '#domain/people/permissions.ts';
import { writeShown } from '#domain/people/shown-account.ts';
import { cast } from '#tests/support/cast.ts';
import { png } from '#tests/support/media/files.ts';
import { newForm } from '#tests/support/walk/by-post.ts';
import type { Made } from './made.ts';

/** An action of a page, sent as its form would, and the rule that lets people do it. */
export interface Deed {
  /** The page's file, below src/pages. */
  readonly page: string;
  /** The action's name on that page. */
  readonly action: string;
  readonly path: string | (() => Promise<string>);
  readonly verb: Verb;
  readonly subject?: Subject;
  readonly fields: Readonly<Record<string, string>>;
  /** A file that is sent with them. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
  /** What those get whom the rule lets through: 303 on to where it goes, unless the page answers by itself. */
  readonly status?: 200 | 409;
  /** It shows what would be done, or why it cannot be, and does nothing. */
  readonly looksOnly?: boolean;
  /** It ends the session in which it is done. */
  readonly endsSession?: boolean;
}

const dockStreet = { teamIds: ['dock-street'] };
const ieva = { ownerId: 'ieva' };

/** Alesia's account as its form shows it. */
const asShown = writeShown({
  ...{ name: cast.alesia.name, email: cast.alesia.email, roles: ['employee'] },
  ...{ worksIn: 'dock-street', leads: [], language: cast.alesia.language },
});

/** Every action of every page, with whatever it needs to succeed. */
export const deeds = (made: Made, password: string): readonly Deed[] => [
  {
    ...{ page: 'lessons/[slug].astro', action: 'mark-read', path: '/lessons/carry-the-effort' },
    ...{ verb: 'lessons.mark-read', fields: {} },
  },
  {
    ...{ page: 'quizzes/[slug].astro', action: 'start', path: '/quizzes/carry-the-effort' },
    ...{ verb: 'attempts.start', fields: {} },
  },
  {
    ...{ page: 'scenarios/[slug].astro', action: 'start', path: '/scenarios/kettle-twice' },
    ...{ verb: 'attempts.start', fields: {} },
  },
  {
    ...{ page: 'standards/[slug]/refresh.astro', action: 'start', path: '/standards/put-it-right/refresh' },
    ...{ verb: 'attempts.start', fields: {} },
  },
  {
    ...{ page: 'attempts/[id].astro', action: 'respond', path: made.quizAttempt },
    ...{ verb: 'attempts.respond', subject: ieva, fields: { item: '1', choice: '0', confidence: 'sure' } },
  },
  {
    ...{ page: 'attempts/[id].astro', action: 'choose', path: made.scenarioAttempt },
    ...{ verb: 'attempts.respond', subject: ieva, fields: { scene: 'start', step: '0', choice: '0' } },
  },
  {
    ...{ page: 'replies/[id].astro', action: 'score', path: made.reply, verb: 'replies.score' },
    ...{ subject: { ownerId: 'ieva', teamIds: ['dock-street'] }, fields: { met: '0', note: 'Good.', seen: '' } },
  },
  {
    ...{ page: 'questions/new.astro', action: 'ask', path: '/questions/new?lesson=carry-the-effort' },
    ...{ verb: 'questions.ask', fields: { lesson: 'carry-the-effort', text: 'Who carries it?' } },
  },
  {
    ...{ page: 'questions/[id].astro', action: 'answer', path: made.question, verb: 'questions.answer' },
    ...{ subject: { ownerId: 'ieva', teamIds: ['dock-street'] }, fields: { text: 'All of us.' } },
  },
  {
    ...{ page: 'questions/[id].astro', action: 'close', path: made.question, verb: 'questions.close' },
    ...{ subject: ieva, fields: {} },
  },
  {
    ...{ page: 'language.astro', action: 'choose', path: '/language', verb: 'languages.choose' },
    fields: { language: 'lv' },
  },
  {
    ...{ page: 'settings/index.astro', action: 'change', path: '/settings', verb: 'settings.change' },
    // A box that is not ticked is not sent: this turns the keys off.
    fields: { name: 'Somebody', language: 'lv', theme: 'dark', zone: 'Europe/Riga' },
  },
  {
    ...{ page: 'settings/devices.astro', action: 'end', path: made.elsewhere, verb: 'sessions.end', subject: ieva },
    // Known once the path was asked for.
    get fields() {
      return { id: made.session };
    },
  },
  {
    ...{ page: 'settings/devices.astro', action: 'end-others', path: made.elsewhere, verb: 'sessions.end-others' },
    fields: {},
  },
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
  {
    ...{ page: 'studio/media/index.astro', action: 'add', path: '/studio/media', verb: 'media.add', fields: {} },
    file: { name: 'shelf.png', bytes: new Uint8Array(png(5, 5)) },
  },
  {
    ...{ page: 'studio/media/[name].astro', action: 'remove', path: () => made.spare(), verb: 'media.remove' },
    fields: {},
  },
  {
    ...{ page: 'studio/import.astro', action: 'preview', path: '/studio/import', verb: 'studio.import', status: 200 },
    looksOnly: true,
    fields: { text: 'Open on Sundays? {F}', slug: 'sundays', language: 'en' },
  },
  {
    ...{ page: 'studio/import.astro', action: 'save', path: '/studio/import', verb: 'studio.import' },
    fields: { text: 'Open on Sundays? {F}', slug: 'sundays', language: 'en' },
  },
  ...studioDeeds(made),
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
  {
    ...{ page: 'setup/[token].astro', action: 'choose-password', path: made.link, verb: 'setup-links.use' },
    fields: { password, again: password },
    // Whoever was signed in in that browser is not any more.
    endsSession: true,
  },
  // No mail is sent from this site: both say so.
  {
    ...{ page: 'forgot.astro', action: 'ask', path: '/forgot', verb: 'setup-links.ask', status: 409 },
    ...{ looksOnly: true, fields: { email: 'tomas@kettleandlamp.example' } },
  },
  {
    ...{ page: 'admin/mail.astro', action: 'test', path: '/admin/mail', verb: 'mail.test', status: 409 },
    ...{ looksOnly: true, fields: {} },
  },
  {
    ...{ page: 'sign-in.astro', action: 'sign-in', path: '/sign-in', verb: 'sessions.open', endsSession: true },
    fields: { email: 'tomas@kettleandlamp.example', password },
  },
  {
    ...{ page: 'sign-out.astro', action: 'sign-out', path: '/sign-out', verb: 'sessions.close', endsSession: true },
    fields: {},
  },
];

/** Each at a file of its own, so that none changes what another one needs. */
function studioDeeds({ studio }: Made): Deed[] {
  const at = (page: string, file: string) => ({
    page: `studio/[kind]/[language]/[slug]/${page}.astro`,
    path: `/studio/${file}/${page}`,
  });
  const write = { verb: 'studio.write' } as const;
  const publish = { verb: 'studio.publish' } as const;
  const draft = (base: string) => ({ text: 'Some words.', revision: '0', base });
  return [
    {
      ...{ ...at('edit', 'lessons/en/carry-the-effort'), action: 'check', ...write },
      ...{ status: 200, looksOnly: true, fields: { text: 'Some words.' } },
    },
    { ...at('edit', 'claims/en/t14'), action: 'save', ...write, fields: draft(studio.claim) },
    { ...at('edit', 'modules/en/start-here'), action: 'proceed', ...write, fields: draft(studio.module) },
    { ...at('edit', 'quizzes/en/carry-the-effort'), action: 'discard', ...write, fields: { seen: '1' } },
    { ...at('publish', 'standards/en/put-it-right'), action: 'publish', ...publish, fields: { seen: studio.seen } },
    { ...at('publish', 'standards/en/bad-news-first'), action: 'keep', ...write, fields: { seen: studio.file } },
    { ...at('publish', 'quizzes/en/effort-again'), action: 'discard', ...write, fields: { seen: '1' } },
    { ...at('history', 'standards/en/carry-the-effort'), action: 'go-back', ...publish, fields: studio.back },
    {
      page: 'studio/new.astro',
      path: '/studio/new',
      action: 'begin',
      ...write,
      fields: { kind: 'lessons', title: 'Late' },
    },
    { ...at('translate', 'lessons/en/carry-the-effort'), action: 'translate', ...write, fields: { into: 'lt' } },
  ];
}

/** The form as it is sent. */
export function formOf({ action, fields, file }: Deed): URLSearchParams | FormData {
  const said = { do: action, clientId: newForm(), ...fields };
  if (!file) return new URLSearchParams(said);
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) form.set(name, value);
  form.set('file', new File([file.bytes], file.name));
  return form;
}
