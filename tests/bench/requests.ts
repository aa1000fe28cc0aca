import { exited, openSite, password, type Site } from '#tests/support/site.ts';
import { paceOfBareServer } from './bare.ts';
import { type Company, cookiesOf, seedCompany, writeTenItems } from './company.ts';
import { asFigures, type Bench, type Figure, type Most, quantile } from './figure.ts';
import { good, inTheMiddle, memoryOf, openClient, pace, type Sent } from './load.ts';
import { responding } from './responding.ts';

const lesson = '/lessons/carry-the-effort';
const STARTS = 5;

export const bench: Bench = {
  title: '200 employees in five teams, with weeks of history',
  async run(say) {
    say('seeding');
    const site = await openSite({ content: 'real', prepare: writeTenItems });
    try {
      const company = await seedCompany(site);
      say('starting');
      await exited(site.process, () => site.process.kill('SIGTERM'));
      await site.start();
      return [
        ...(await starting(site)),
        ...(await reading(site, company, say)),
        ...(await responding(site, company, say)),
        ...(await signingIn(site, company, say)),
      ];
    } finally {
      await site.stop();
    }
  },
};

/** Starts again: how long until it answers, and what it then holds. */
async function starting(site: Site): Promise<Figure[]> {
  const taken: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    await exited(site.process, () => site.process.kill('SIGTERM'));
    const began = performance.now();
    await site.start();
    taken.push(performance.now() - began);
  }
  return [
    { what: 'start → ready', value: quantile(taken, 0.5), unit: 'ms', most: 600 },
    { what: 'memory at rest', value: await memoryOf(site.process.pid!), unit: 'MB', most: 120 },
  ];
}

async function reading(site: Site, { employees, leads }: Company, say: (doing: string) => void): Promise<Figure[]> {
  const learners = await cookiesOf(site, employees.slice(0, 32));
  const managers = await cookiesOf(site, leads);
  const figures: Figure[] = [];
  const measure = async (what: string, atOnce: number, turns: number, sent: (turn: number) => Sent, most: Most) => {
    say(what);
    const ask = openClient(site.origin, atOnce);
    const turn = async (number: number) => good(await ask(sent(number)));
    const reply = good(await ask(sent(0)));
    const round = async () => {
      const own = await pace(site.process.pid!, { turns, atOnce }, turn);
      const bare = await paceOfBareServer(reply.body, turns * 5, atOnce);
      return { own, ratio: bare.perSecond / own.perSecond };
    };
    const { own, ratio } = await inTheMiddle(round, ({ ratio }) => ratio);
    figures.push(...asFigures(what, own, most), {
      what: `${what}: bare server, times as many`,
      value: ratio,
      unit: '×',
      ...(most.ratio && { most: most.ratio }),
    });
  };
  for (const atOnce of [1, 8, 32]) {
    const sent = (turn: number) => ({ path: lesson, cookie: learners[turn % learners.length]! });
    await measure(`lesson page, ${atOnce} at once`, atOnce, 1_000, sent, { ratio: 15 });
  }
  const team = (turn: number) => turn % leads.length;
  const teamPage = (turn: number) => ({ path: `/teams/team-${team(turn)}`, cookie: managers[team(turn)]! });
  await measure('team page of 40', 8, 300, teamPage, { cpu: 10 });
  const member = (turn: number) => `/people/employee-${team(turn)}-${turn % 40}`;
  await measure('person page', 8, 300, (turn) => ({ path: member(turn), cookie: managers[team(turn)]! }), {});
  await measure('today', 8, 300, (turn) => ({ path: '/', cookie: learners[turn % learners.length]! }), {});
  return figures;
}

async function signingIn(site: Site, { employees }: Company, say: (doing: string) => void): Promise<Figure[]> {
  say('sign-in');
  const ask = openClient(site.origin, 2);
  const sent = (turn: number) => ({
    path: '/sign-in',
    form: { email: `${employees[turn]}@kettleandlamp.example`, password },
  });
  const own = await pace(site.process.pid!, { turns: 40, atOnce: 2 }, async (turn) => {
    const { status } = await ask(sent(turn));
    if (status !== 303) throw new Error(`Not signed in: ${status}`);
  });
  const bare = await paceOfBareServer(Buffer.alloc(0), 1_000, 2);
  const ratio = {
    what: 'sign-in: bare server, times as many',
    value: bare.perSecond / own.perSecond,
    unit: '×',
  } as const;
  return [...asFigures('sign-in', own, {}), ratio];
}
