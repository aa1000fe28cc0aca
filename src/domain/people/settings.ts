import type { FieldReason } from '#domain/shared/result.ts';
import { type Theme, themes } from './actor.ts';
import { nameFaults, nameOf } from './newcomer.ts';
import { isZone } from './team.ts';

/** What a person decides about their own account. */
export interface Settings {
  /** As others see it. */
  readonly name: string;
  /** Code of the language, `lv`. */
  readonly language: string;
  readonly theme: Theme;
  readonly shortcuts: boolean;
  /** IANA time zone; null for that of the team. */
  readonly zone: string | null;
}

/** The form as it was typed; an empty zone is the team's. */
export interface SettingsForm extends Omit<Settings, 'theme' | 'zone'> {
  readonly theme: string;
  readonly zone: string;
}

/** The settings that the form asks for, or what there is to mend; `offered` are the languages to choose from. */
export function settingsFrom(
  form: SettingsForm,
  offered: readonly string[],
): { settings: Settings } | { faults: Record<string, FieldReason> } {
  const name = nameOf(form.name);
  const zone = form.zone.trim();
  const theme = themes.find((one) => one === form.theme);
  const faults = nameFaults(name);
  if (!offered.includes(form.language)) faults.language = 'unknown';
  if (!theme) faults.theme = 'choose-one';
  if (zone && !isZone(zone)) faults.zone = 'unknown';
  if (!theme || Object.keys(faults).length > 0) return { faults };
  return { settings: { name, language: form.language, theme, shortcuts: form.shortcuts, zone: zone || null } };
}
