import type { Actor, Role } from './actor.ts';

/** What a rule is asked about: whose record it is, or which teams it belongs to. */
export interface Subject {
  readonly ownerId?: string;
  readonly teamIds?: readonly string[];
}

type Rule = (actor: Actor | null, subject: Subject) => boolean;

const anyone: Rule = () => true;
const signedIn: Rule = (actor) => actor !== null;
const has =
  (...roles: Role[]): Rule =>
  (actor) =>
    actor?.roles.some((role) => roles.includes(role)) ?? false;
const owner: Rule = (actor, { ownerId }) => actor !== null && actor.id === ownerId;
const managerOf: Rule = (actor, { teamIds }) =>
  actor?.seats.some((seat) => seat.as === 'manager' && teamIds?.includes(seat.id)) ?? false;

/** Who leads a team of the learner, and is not the learner. */
const coachOf: Rule = (actor, subject) => managerOf(actor, subject) && !owner(actor, subject);

/** Who keeps all accounts, and who leads one of the teams. */
const adminOrManagerOf: Rule = (actor, subject) => has('admin')(actor, subject) || managerOf(actor, subject);

/** Who works in a team, and so may have a lead. */
const member: Rule = (actor) => actor?.seats.some((seat) => seat.as === 'member') ?? false;

/** Whose it is, and who leads a team of theirs. */
const ownerOrCoach: Rule = (actor, subject) => owner(actor, subject) || managerOf(actor, subject);

/** Who may do what: one rule a verb, asked by the use case that carries the verb out. */
export const permissions = {
  'health.read': anyone,
  'sessions.open': anyone,
  'sessions.close': anyone,
  'languages.choose': anyone,
  'setup-links.use': anyone,
  'setup-links.ask': anyone,

  'today.read': signedIn,
  'modules.read': signedIn,
  'lessons.read': signedIn,
  'lessons.mark-read': signedIn,
  'quizzes.read': signedIn,
  'scenarios.read': signedIn,
  'standards.read': signedIn,
  'claims.read': signedIn,
  'progress.read': signedIn,
  'settings.read': signedIn,
  'settings.change': signedIn,
  'sessions.list': signedIn,
  'sessions.end': owner,
  'sessions.end-others': signedIn,
  'own-data.read': signedIn,
  // Whom it finds each rule of people decides.
  'search.read': signedIn,
  'attempts.start': signedIn,
  'attempts.read': owner,
  'attempts.respond': owner,

  'replies.list': has('manager'),
  'replies.read': coachOf,
  'replies.score': coachOf,

  'questions.ask': member,
  'questions.close': owner,
  // Everyone finds what they asked; whose else it lists, the rule of leading decides.
  'questions.list': signedIn,
  'questions.read': ownerOrCoach,
  'questions.answer': coachOf,

  'teams.read': managerOf,
  'people.read': managerOf,
  'people.hand-link': coachOf,
  // Whom it lists, the rule of first links decides.
  'setup-links.list': has('manager', 'admin'),
  'setup-links.give': adminOrManagerOf,
  'assignments.prepare': has('manager'),
  'assignments.make': managerOf,
  'assignments.withdraw': managerOf,
  'assignments.undo': managerOf,
  'starter-plans.read': managerOf,
  'starter-plans.change': managerOf,
  'reminders.send': managerOf,
  'reminders.read': has('manager'),

  'media.read': signedIn,
  'media.list': has('trainer'),
  'media.add': has('trainer'),
  'media.remove': has('trainer'),
  'studio.read': has('trainer'),
  'studio.write': has('trainer'),
  'studio.publish': has('trainer'),
  'studio.import': has('trainer'),
  'studio.export': has('trainer'),
  'figures.read': has('trainer'),

  'people.list': has('admin'),
  'people.add': has('admin'),
  'people.change': has('admin'),
  'people.suspend': has('admin'),
  'people.leave': has('admin'),
  'people.import': has('admin'),
  'people.invite': has('admin'),
  'teams.list': has('admin'),
  'teams.add': has('admin'),
  'teams.change': has('admin'),
  'teams.archive': has('admin'),
  'events.read': has('admin'),
  'mail.read': has('admin'),
  'mail.test': has('admin'),
} as const satisfies Record<string, Rule>;

export type Verb = keyof typeof permissions;

/** Whether `actor` (null: nobody signed in) may do `verb` to `subject`. */
export const may = (actor: Actor | null, verb: Verb, subject: Subject = {}): boolean =>
  permissions[verb](actor, subject);
