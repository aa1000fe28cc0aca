import { type Actor, seatsLed } from '#domain/people/actor.ts';
import { m } from '#i18n/messages.ts';
import type { IconName } from '#styles/icons.ts';

export type PlaceName = 'today' | 'modules' | 'standards' | 'progress' | 'team' | 'studio' | 'people';

interface Place {
  readonly name: PlaceName;
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
}

/** Five places fit side by side under a thumb at 360 px. */
const atMost = 5;

/** Where this person can go from the bar; what does not fit stands in the account's menu. */
export function placesOf(actor: Actor): { bar: Place[]; menu: Place[] } {
  const team = seatsLed(actor)[0];
  const trainer = actor.roles.includes('trainer');
  const admin = actor.roles.includes('admin');
  const all: Place[] = [
    { name: 'today', href: '/', label: m.nav_today(), icon: 'bell' },
    ...(team ? [{ name: 'team', href: `/teams/${team.id}`, label: m.nav_team(), icon: 'people' } as const] : []),
    ...(trainer ? [{ name: 'studio', href: '/studio', label: m.nav_studio(), icon: 'pencil' } as const] : []),
    ...(admin ? [{ name: 'people', href: '/admin/people', label: m.nav_people(), icon: 'person' } as const] : []),
    { name: 'modules', href: '/modules', label: m.nav_modules(), icon: 'book' },
    { name: 'standards', href: '/standards', label: m.nav_standards(), icon: 'sheet' },
    { name: 'progress', href: '/me', label: m.nav_progress(), icon: 'progress' },
  ];
  return { bar: all.slice(0, atMost), menu: all.slice(atMost) };
}
