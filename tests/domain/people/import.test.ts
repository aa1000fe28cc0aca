import { expect, test } from 'vitest';
import type { Role } from '#domain/people/actor.ts';
import { type ImportPlan, type Known, planImport } from '#domain/people/import/plan.ts';

const known = (name: string, roles: Role[], more: Partial<Known> = {}): Known => ({
  id: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@x.example`,
  roles,
  worksIn: roles.includes('employee') ? 'Dock Street' : null,
  leads: roles.includes('manager') ? ['Dock Street'] : [],
  language: 'en',
  suspendedAt: null,
  leftAt: null,
  hasPassword: true,
  ...more,
});
const there = {
  people: [
    known('Ieva', ['employee']),
    known('Daina', ['manager']),
    known('Vilma', ['admin']),
    known('Jonas', ['employee'], { leftAt: 1, suspendedAt: 1 }),
  ],
  teams: [
    { name: 'Dock Street', archivedAt: null },
    { name: 'Old Market', archivedAt: null },
    { name: 'Closed Shop', archivedAt: 1 },
  ],
  languages: ['en', 'lv'] as [string, string],
};
const plan = (...lines: string[]): ImportPlan => {
  const result = planImport(['name,email,role,team,language', ...lines].join('\n'), there);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const reasons = (line: string) => plan(line).bad[0]?.faults;

test('it says who is new, who changes and what, and who stays as they are', () => {
  const { added, changed, same, bad } = plan(
    'Lina Sakalė,LINA@x.example,employee,dock street,lv',
    'Ieva,ieva@x.example,employee,Old Market,',
    'Daina,daina@x.example,,,',
  );
  expect(added).toMatchObject([
    { number: 2, email: 'lina@x.example', worksIn: 'Dock Street', leads: [], language: 'lv' },
  ]);
  expect(changed).toMatchObject([
    { number: 3, id: 'ieva', changes: [{ field: 'worksIn', from: ['Dock Street'], to: ['Old Market'] }] },
  ]);
  expect(same).toEqual([{ number: 4, name: 'Daina', email: 'daina@x.example' }]);
  expect(bad).toEqual([]);
});

test('several roles are parted by a space or a bar, and several teams of a manager by a bar', () => {
  expect(plan('A,a@x.example,Manager|employee,Dock Street|Old Market,').added).toMatchObject([
    { roles: ['employee', 'manager'], worksIn: 'Dock Street', leads: ['Dock Street', 'Old Market'] },
  ]);
  expect(plan('A,a@x.example,trainer  admin,,').added).toMatchObject([{ roles: ['trainer', 'admin'], worksIn: null }]);
});

test('a team that a manager leads is added to the others, never taken away', () => {
  expect(plan('Daina,daina@x.example,manager,Old Market,').changed[0]?.account.leads).toEqual([
    'Dock Street',
    'Old Market',
  ]);
});

test('a team that is not there is made once, however it is capitalised', () => {
  const made = plan('A,a@x.example,employee,Harbour,', 'B,b@x.example,employee,HARBOUR,');
  expect(made.newTeams).toEqual(['Harbour']);
  expect(made.added.map(({ worksIn }) => worksIn)).toEqual(['Harbour', 'Harbour']);
});

test('a bad line makes no team', () => {
  expect(plan('A,no e-mail,employee,Harbour,').newTeams).toEqual([]);
});

test.each([
  ['"A,a@x.example,employee,Dock Street,', [{ reason: 'quotes' }]],
  ['A,a@x.example,employee,Dock Street,en,more', [{ reason: 'cells' }]],
  ['R\uFFFDta,a@x.example,employee,Dock Street,', [{ reason: 'garbled' }]],
  [',a@x.example,employee,Dock Street,', [{ reason: 'name-required' }]],
  [`${'A'.repeat(81)},a@x.example,employee,Dock Street,`, [{ reason: 'name-too-long' }]],
  ['A,,employee,Dock Street,', [{ reason: 'email-required' }]],
  ['A,at home,employee,Dock Street,', [{ reason: 'email-wrong', read: 'at home' }]],
  ['A,a@x.example,,Dock Street,', [{ reason: 'role-required' }]],
  ['A,a@x.example,boss employee,Dock Street,', [{ reason: 'role-unknown', read: 'boss' }]],
  ['A,a@x.example,employee,,', [{ reason: 'team-required' }]],
  ['A,a@x.example,manager,,', [{ reason: 'team-required' }]],
  ['A,a@x.example,employee,closed shop,', [{ reason: 'team-archived', read: 'Closed Shop' }]],
  ['A,a@x.example,employee,Dock Street|Old Market,', [{ reason: 'teams-one', read: 'Dock Street, Old Market' }]],
  [`A,a@x.example,employee,${'T'.repeat(61)},`, [{ reason: 'team-too-long', read: 'T'.repeat(61) }]],
  ['A,a@x.example,employee,Dock Street,lt', [{ reason: 'language-unknown', read: 'lt' }]],
  ['Jonas,jonas@x.example,employee,Dock Street,', [{ reason: 'has-left', read: 'Jonas' }]],
  ['Vilma,vilma@x.example,trainer,,', [{ reason: 'last-admin' }]],
])('a line is told with its reason and the rest is taken: %s', (line, faults) => {
  expect(reasons(line)).toEqual(faults);
  expect(plan(line, 'Good,good@x.example,trainer,,').added).toHaveLength(1);
});

test('all that is wrong with a line is said at once', () => {
  expect(reasons('A,home,boss,,xx')?.map(({ reason }) => reason)).toEqual([
    'email-wrong',
    'role-unknown',
    'language-unknown',
  ]);
});

test('of two lines with one e-mail the first is taken', () => {
  const { added, bad } = plan('A,a@x.example,trainer,,', 'B,A@x.example,trainer,,');
  expect(added.map(({ name }) => name)).toEqual(['A']);
  expect(bad).toMatchObject([{ number: 3, faults: [{ reason: 'email-twice' }] }]);
});

test('two lines that would each take one of two admins away: the second is refused', () => {
  const two = { ...there, people: [known('Vilma', ['admin']), known('Asta', ['admin'])] };
  const text = 'name,email,role\nVilma,vilma@x.example,trainer\nAsta,asta@x.example,trainer';
  expect(planImport(text, two)).toMatchObject({
    value: { changed: [{ id: 'vilma' }], bad: [{ number: 3, faults: [{ reason: 'last-admin' }] }] },
  });
});

test('the columns stand in any order and case; an unknown one is told', () => {
  const text = 'Team;Phone;EMAIL;Role;Name\nDock Street;112;a@x.example;employee;Asta';
  expect(planImport(text, there)).toMatchObject({
    value: { added: [{ name: 'Asta', worksIn: 'Dock Street' }], unread: ['Phone'] },
  });
});

test.each([
  ['it is empty', '\n \n', 'no-lines'],
  ['it has a first line alone', 'name,email,role', 'no-lines'],
  ['the first line names no columns', 'Asta,a@x.example,employee', 'no-columns'],
  ['a column stands twice', 'name,email,role,e-mail\nA,a@x.example,admin,b@x.example', 'column-twice'],
  ['it is longer than 2,000 lines', `name,email,role\n${'A,a@x.example,admin\n'.repeat(2001)}`, 'too-many-lines'],
])('a text is refused whole when %s', (_, text, reason) => {
  expect(planImport(text, there)).toMatchObject({ ok: false, refusal: { fields: { text: reason } } });
});
