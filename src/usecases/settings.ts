import { setSettings } from '#db/queries/people.ts';
import { zoneOf } from '#domain/people/actor.ts';
import { type Settings, type SettingsForm, settingsFrom } from '#domain/people/settings.ts';
import { mend, ok } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';
import { useCase } from './context.ts';
import { record } from './events.ts';

/** The settings as they stand, with what there is to choose from. */
export interface SettingsView extends Settings {
  readonly email: string;
  readonly languages: readonly string[];
  /** The zone that holds where none is chosen. */
  readonly teamZone: string;
  /** False: the person has no team of whose zone to speak. */
  readonly inTeam: boolean;
  readonly now: Instant;
}

/** The actor's own settings. */
export const readSettings = useCase('settings.read', async ({ languages, now }, _: undefined, authorise) => {
  const person = authorise();
  if (!person.ok) return person;
  const { name, email, language, theme, shortcuts, zone } = person.value;
  const own = { name, email, language, theme, shortcuts, zone };
  return ok<SettingsView>({
    ...own,
    languages,
    teamZone: zoneOf(person.value),
    inTeam: person.value.seats.length > 0,
    now,
  });
});

/**
 * Puts these settings in the place of those that were. Another name is kept as an event: others know the person by it.
 * Refuses a name that is missing or too long, and a language, theme or zone that there is not.
 */
export const changeSettings = useCase('settings.change', async (context, form: SettingsForm, authorise) => {
  const person = authorise();
  if (!person.ok) return person;
  const read = settingsFrom(form, context.languages);
  if ('faults' in read) return mend(read.faults);
  const { settings } = read;
  const { id, name } = person.value;
  await context.db.write(async (tx) => {
    await setSettings(tx, id, settings);
    if (settings.name === name) return;
    const changes = [{ field: 'name', from: [name], to: [settings.name] }];
    await record(tx, context, 'settings.change', 'people', id, { changes });
  });
  return ok(settings);
});
