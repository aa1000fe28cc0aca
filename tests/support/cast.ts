import type { Actor, Role, TeamSeat } from '#domain/people/actor.ts';

export const zone = 'Europe/Vilnius';
export const dockStreet = { id: 'dock-street', name: 'Dock Street', zone };
export const oldMarket = { id: 'old-market', name: 'Old Market', zone };

const member = (team: typeof dockStreet): TeamSeat => ({ ...team, as: 'member' });
const leads = (team: typeof dockStreet): TeamSeat => ({ ...team, as: 'manager' });

const person = (id: string, name: string, role: Role, ...seats: TeamSeat[]): Actor => ({
  id,
  name,
  email: `${id}@kettleandlamp.example`,
  roles: [role],
  seats,
  language: 'en',
  shortcuts: true,
  theme: 'auto',
  zone: null,
  companyZone: null,
});

/** The people of Kettle & Lamp, as the tests know them. Nobody has a password until a test gives one. */
export const cast = {
  ieva: person('ieva', 'Ieva Petraitė', 'employee', member(dockStreet)),
  tomas: person('tomas', 'Tomas Kalnins', 'employee', member(dockStreet)),
  alesia: person('alesia', 'Alesia Novik', 'employee', member(dockStreet)),
  jonas: person('jonas', 'Jonas Vaitkus', 'employee', member(oldMarket)),
  daina: person('daina', 'Daina Ozola', 'manager', leads(dockStreet)),
  ruta: person('ruta', 'Rūta Mažeikaitė', 'manager', leads(oldMarket)),
  marius: person('marius', 'Marius Stonys', 'trainer'),
  vilma: person('vilma', 'Vilma Žukauskienė', 'admin'),
} as const;

export type CastName = keyof typeof cast;
