import type { Made } from '../made.ts';
import type { Deed } from './deed.ts';

/** Coming in and going out. */
export const arrivingDeeds = (made: Made, password: string): readonly Deed[] => [
  {
    ...{ page: 'setup/[token].astro', action: 'choose-password', path: made.link, verb: 'setup-links.use' },
    fields: { password, again: password },
    // Whoever was signed in in that browser is not any more.
    endsSession: true,
  },
  // No mail is sent from this site: it says so.
  {
    ...{ page: 'forgot.astro', action: 'ask', path: '/forgot', verb: 'setup-links.ask', status: 409 },
    ...{ looksOnly: true, fields: { email: 'tomas@kettleandlamp.example' } },
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
