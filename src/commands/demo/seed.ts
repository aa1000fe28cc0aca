import { findActor } from '#db/queries/actors.ts';
import { findPersonByEmail } from '#db/queries/people.ts';
import { sourceLanguage } from '#domain/content/path.ts';
import type { Actor } from '#domain/people/actor.ts';
import { chanceOf } from '#domain/shared/chance.ts';
import { DAY, type Instant } from '#domain/shared/time.ts';
import type { App } from '#server/app.ts';
import type { Context } from '#usecases/context.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { redeemSetupLink } from '#usecases/setup-links.ts';
import { askAround } from './asked.ts';
import { assignAll } from './assigned.ts';
import { demoClock } from './clock.ts';
import { live } from './history.ts';
import { expect, take } from './learner.ts';
import { type DemoPerson, demoPassword, demoPeople, demoZone, emailOf } from './people.ts';
import { scoreReplies } from './scored.ts';

/** Kettle & Lamp: its people and a few weeks of what they did, all of it by the use cases, counted back from now. */
export async function seedDemo(app: App, tell: (line: string) => void): Promise<void> {
  const now = app.now();
  const clock = demoClock(now);
  tell(`Adding ${demoPeople.length} people`);
  const actors = new Map<string, Actor>();
  for (const person of demoPeople) {
    actors.set(person.account, await join(app, person, now - 120 * DAY, actors.get('admin') ?? founder));
  }

  const at = (account: string, moment: Instant): Context => ({
    ...app.contextFor(actors.get(account) ?? null),
    now: moment,
  });
  const modules = app.catalog.list('modules').map(({ document }) => document);
  const steps = [...modules.filter((one) => one.onboarding), ...modules.filter((one) => !one.onboarding)].flatMap(
    (one) => one.steps,
  );
  for (const [index, { account, name, history }] of demoPeople.entries()) {
    const actor = actors.get(account);
    if (!history || !actor) continue;
    tell(`${name} learns`);
    const random = chanceOf(`demo ${index}`);
    await live({ at: (moment) => at(account, moment), actor, sure: history.sure, random }, steps, history, clock);
  }
  tell('The managers read replies');
  for (const lead of ['manager', 'ruta']) {
    await scoreReplies((moment) => at(lead, moment), clock, chanceOf(`replies ${lead}`));
  }
  tell('Two ask their manager');
  await askAround(at, clock);
  tell('The managers assign');
  await assignAll(at, (account) => actors.get(account)?.id ?? '', clock);
  const jun = actors.get('jun');
  if (jun) {
    const random = chanceOf('jun');
    await take(
      { at: (moment) => at('jun', moment), actor: jun, sure: 100, random },
      'refreshers',
      'put-it-right',
      clock.ago(2, 14),
    );
  }
}

/** Adds the person as an admin would, and has them choose the demo's password by their link. */
async function join(app: App, person: DemoPerson, at: Instant, by: Actor): Promise<Actor> {
  const context = { ...app.contextFor(by), now: at };
  const { name, role, team = '' } = person;
  const newcomer = { name, email: emailOf(person), roles: [role], team, zone: demoZone, clientId: context.newId() };
  const { token } = expect(await addPerson(context, newcomer));
  const visit = { ...app.contextFor(null), now: at };
  const cookie = expect(
    await redeemSetupLink(visit, { token: token ?? '', password: demoPassword, again: demoPassword }),
  );
  await app.auth.closeSession(cookie.value);
  const row = await findPersonByEmail(app.db.read, newcomer.email);
  const actor = row && (await findActor(app.db.read, row.id));
  if (!actor) throw new Error(`${name} was added and is not there`);
  return actor;
}

/** Whoever sets the company up. */
const founder: Actor = {
  id: 'founder',
  name: 'Founder',
  email: '',
  roles: ['admin'],
  seats: [],
  language: sourceLanguage,
  shortcuts: true,
  theme: 'auto',
  zone: null,
  companyZone: null,
};
