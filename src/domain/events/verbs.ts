/**
 * Everything that is kept as an event: what admins did, what managers asked for and scored, what trainers brought
 * in and published, who came in by a link, and who goes by another name.
 */
export const eventVerbs = [
  'people.add',
  'people.invite',
  'people.change',
  'people.suspend',
  'people.leave',
  'people.bring-back',
  'people.import',
  'teams.add',
  'teams.change',
  'teams.archive',
  'teams.bring-back',
  'setup-links.ask',
  'setup-links.use',
  'settings.change',
  'assignments.make',
  'assignments.withdraw',
  'assignments.undo',
  'starter-plans.add',
  'starter-plans.remove',
  'starter-plans.give',
  'reminders.send',
  'replies.score',
  'questions.answer',
  'studio.import',
  'studio.publish',
  'studio.roll-back',
  'media.add',
  'media.remove',
] as const;

export type EventVerb = (typeof eventVerbs)[number];
