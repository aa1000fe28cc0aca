import { expect, test } from 'vitest';
import { placesOf } from '#components/shell/places.ts';
import type { Actor, Role, TeamSeat } from '#domain/people/actor.ts';

const dockStreet = (as: TeamSeat['as']): TeamSeat => ({ id: 'dock', name: 'Dock Street', zone: 'Europe/Vilnius', as });

const actor = (roles: Role[], seats: TeamSeat[]): Actor => ({
  id: 'ieva',
  name: 'Ieva',
  email: 'ieva@kettleandlamp.example',
  roles,
  seats,
  language: 'en',
  shortcuts: true,
  theme: 'auto',
  zone: null,
  companyZone: null,
});

const barOf = (roles: Role[], seats: TeamSeat[]) => placesOf(actor(roles, seats)).bar.map(({ name }) => name);

test('an employee goes to today, modules, standards and progress', () => {
  expect(barOf(['employee'], [dockStreet('member')])).toEqual(['today', 'modules', 'standards', 'progress']);
});

test('a manager goes to the first team that they manage', () => {
  const { bar } = placesOf(actor(['manager'], [dockStreet('manager')]));
  expect(bar.find(({ name }) => name === 'team')?.href).toBe('/teams/dock');
});

test('a manager without a team has no team to go to', () => {
  expect(barOf(['manager'], [])).not.toContain('team');
});

test('a trainer goes to the studio and an admin to the people', () => {
  expect(barOf(['trainer'], [])).toContain('studio');
  expect(barOf(['admin'], [])).toContain('people');
});

test('the bar has at most five places, and the rest stand in the account menu', () => {
  const { bar, menu } = placesOf(actor(['employee', 'manager', 'trainer', 'admin'], [dockStreet('manager')]));
  expect(bar).toHaveLength(5);
  expect(menu.map(({ name }) => name)).toEqual(['standards', 'progress']);
});
