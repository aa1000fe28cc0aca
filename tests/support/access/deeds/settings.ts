import type { Made } from '../made.ts';
import { type Deed, ieva } from './deed.ts';

/** What people choose for themselves. */
export const settingsDeeds = (made: Made): readonly Deed[] => [
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
];
