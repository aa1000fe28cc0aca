import { roleWords } from '#components/people/people-words.ts';
import type { EventVerb } from '#domain/events/verbs.ts';
import { languageWords, listWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { EventView } from '#usecases/event-list.ts';

interface Words {
  /** The verb by itself, to choose it by. */
  readonly name: () => string;
  /** Who did it to whom. */
  readonly sentence: (told: { by: string; whom: string }) => string;
}

/** What each kept verb is called: a verb that is missing here does not compile. */
export const eventWords: Record<EventVerb, Words> = {
  'people.add': { name: m.verb_people_add, sentence: m.event_people_add },
  'people.invite': { name: m.verb_people_invite, sentence: m.event_people_invite },
  'people.change': { name: m.verb_people_change, sentence: m.event_people_change },
  'people.suspend': { name: m.verb_people_suspend, sentence: m.event_people_suspend },
  'people.leave': { name: m.verb_people_leave, sentence: m.event_people_leave },
  'people.bring-back': { name: m.verb_people_bring_back, sentence: m.event_people_bring_back },
  'people.import': { name: m.verb_people_import, sentence: m.event_people_import },
  'teams.add': { name: m.verb_teams_add, sentence: m.event_teams_add },
  'teams.change': { name: m.verb_teams_change, sentence: m.event_teams_change },
  'teams.archive': { name: m.verb_teams_archive, sentence: m.event_teams_archive },
  'teams.bring-back': { name: m.verb_teams_bring_back, sentence: m.event_teams_bring_back },
  'setup-links.ask': { name: m.verb_setup_links_ask, sentence: m.event_setup_links_ask },
  'setup-links.use': { name: m.verb_setup_links_use, sentence: m.event_setup_links_use },
  'settings.change': { name: m.verb_settings_change, sentence: m.event_settings_change },
  'assignments.make': { name: m.verb_assignments_make, sentence: m.event_assignments_make },
  'assignments.withdraw': { name: m.verb_assignments_withdraw, sentence: m.event_assignments_withdraw },
  'assignments.undo': { name: m.verb_assignments_undo, sentence: m.event_assignments_undo },
  'starter-plans.add': { name: m.verb_starter_plans_add, sentence: m.event_starter_plans_add },
  'starter-plans.remove': { name: m.verb_starter_plans_remove, sentence: m.event_starter_plans_remove },
  'starter-plans.give': { name: m.verb_starter_plans_give, sentence: m.event_starter_plans_give },
  'reminders.send': { name: m.verb_reminders_send, sentence: m.event_reminders_send },
  'replies.score': { name: m.verb_replies_score, sentence: m.event_replies_score },
  'questions.answer': { name: m.verb_questions_answer, sentence: m.event_questions_answer },
  'studio.import': { name: m.verb_studio_import, sentence: m.event_studio_import },
  'studio.publish': { name: m.verb_studio_publish, sentence: m.event_studio_publish },
  'studio.roll-back': { name: m.verb_studio_roll_back, sentence: m.event_studio_roll_back },
  'media.add': { name: m.verb_media_add, sentence: m.event_media_add },
  'media.remove': { name: m.verb_media_remove, sentence: m.event_media_remove },
};

/** “Vilma suspended Tomas”. */
export function eventSentence({ verb, by, people, team }: EventView): string {
  const whom = team ? [team.name] : people.map(({ name }) => name);
  return eventWords[verb].sentence({
    by: by?.name ?? m.events_command_line(),
    whom: whom.length > 0 ? listWords(whom) : m.events_nobody(),
  });
}

const fieldWords: Readonly<Record<string, () => string>> = {
  name: m.change_field_name,
  email: m.change_field_email,
  roles: m.change_field_roles,
  worksIn: m.change_field_works_in,
  leads: m.change_field_leads,
  language: m.change_field_language,
  zone: m.change_field_zone,
};

/** “Works in: Old Market, before Dock Street”. */
export function changeWords({ field, from, to }: EventView['changes'][number]): string {
  const told = { field: fieldWords[field]?.() ?? field, from: valuesOf(field, from), to: valuesOf(field, to) };
  if (to.length === 0) return m.change_gone(told);
  return from.length === 0 ? m.change_to(told) : m.change_from_to(told);
}

function valuesOf(field: string, values: readonly string[]): string {
  const words: Readonly<Record<string, (value: string) => string>> = {
    roles: (value) => (value in roleWords ? roleWords[value as keyof typeof roleWords].name() : value),
    language: languageWords,
  };
  return listWords(values.map(words[field] ?? ((value) => value)));
}

/** “12 new people”, “One person changes”: what an import brought. */
export const importWords = ({ imported }: EventView): string[] =>
  imported
    ? [
        ...(imported.added > 0 ? [m.people_import_added({ count: imported.added })] : []),
        ...(imported.changed > 0 ? [m.people_import_changed({ count: imported.changed })] : []),
      ]
    : [];
