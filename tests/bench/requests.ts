import { readFile } from 'node:fs/promises';
import type { InStatement } from '@libsql/client';
import type { ItemsView } from '#domain/attempts/view.ts';
import { itemIn } from '#tests/support/practice.ts';
import { exited, openSite, password, type Site } from '#tests/support/site.ts';
import { formFor } from '#tests/support/walk/by-post.ts';
import { paceOfBareInserts, paceOfBareServer } from './bare.ts';
import { type Company, seedCompany, tenItems, writeTenItems } from './company.ts';
import { type Bench, type Figure, quantile } from './figure.ts';
import { openClient, type Pace, pace, type Reply, type Sent, valueIn } from './load.ts';

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
  const learners = await cookies(site, employees.slice(0, 32));
  const managers = await cookies(site, leads);
  const figures: Figure[] = [];
  const measure = async (what: string, atOnce: number, turns: number, sent: (turn: number) => Sent, most: Most) => {
    say(what);
    const ask = openClient(site.origin, atOnce);
    const turn = async (number: number) => void good(await ask(sent(number)));
    const reply = good(await ask(sent(0)));
    await pace(site.process.pid!, { turns: turns / 10, atOnce }, turn);
    const own = await pace(site.process.pid!, { turns, atOnce }, turn);
    const bare = await paceOfBareServer(reply.body, turns * 5, atOnce);
    figures.push(...asFigures(what, own, most), {
      what: `${what}: bare server, times as many`,
      value: bare.perSecond / own.perSecond,
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

/** What a figure may be at most. */
interface Most {
  readonly cpu?: number;
  readonly p99?: number;
  readonly ratio?: number;
}

const asFigures = (what: string, { perSecond, p50, p99, cpu }: Pace, most: Most): Figure[] => [
  { what: `${what}: a second`, value: perSecond, unit: '' },
  { what: `${what}: p50`, value: p50, unit: 'ms' },
  { what: `${what}: p99`, value: p99, unit: 'ms', ...(most.p99 && { most: most.p99 }) },
  { what: `${what}: CPU`, value: cpu, unit: 'ms', ...(most.cpu && { most: most.cpu }) },
];

/** Whole attempts of ten items, as the island sends them, one after the other and 32 at once; and their responses. */
async function responding(site: Site, { employees }: Company, say: (doing: string) => void): Promise<Figure[]> {
  const ids = employees.slice(40, 40 + 64 + 32);
  const learners = await cookies(site, ids);
  const taken: number[] = [];
  const attempt = (ask: (sent: Sent) => Promise<Reply>) => async (turn: number) => {
    const cookie = learners[turn % learners.length]!;
    const start = { clientId: `bench-${turn}-${performance.now()}` };
    const begun = await ask({ path: `/quizzes/${tenItems}`, cookie, form: start });
    const path = String(begun.headers.location);
    // The page begins with the first item in it; each reply brings the next one.
    const page = valueIn<ItemsView>(good(await ask({ path, cookie, json: true })));
    for (let view: ItemsView | null = page, number = 1; view; number++) {
      const form = formFor(number, itemIn(view).item);
      const began = performance.now();
      const reply = good(await ask({ path, cookie, json: true, form }));
      taken.push(performance.now() - began);
      view = valueIn<{ next: ItemsView | null }>(reply).next;
    }
  };
  say('attempts of ten items, one after the other');
  const alone = await pace(site.process.pid!, { turns: 64, atOnce: 1 }, attempt(openClient(site.origin, 1)));
  const one = quantile(taken.splice(0), 0.5);
  say('attempts of ten items, 32 at once');
  const crowd = await pace(site.process.pid!, { turns: 128, atOnce: 32 }, attempt(openClient(site.origin, 32)));
  const many = taken.splice(0);
  const bare = await paceOfBareInserts(site.world.url, 300, rowsOfResponse(site, ids[0]!));
  return [
    ...asFigures('a whole attempt of ten items', alone, { cpu: 15 }),
    { what: 'a response: p50', value: one, unit: 'ms' },
    { what: 'a response, 32 at once: p50', value: quantile(many, 0.5), unit: 'ms' },
    { what: 'a response, 32 at once: p99', value: quantile(many, 0.99), unit: 'ms', most: 25 },
    { what: 'attempts of ten items, 32 at once: a second', value: crowd.perSecond, unit: '' },
    { what: 'bare insert of a response’s rows: p50', value: bare.p50, unit: 'ms' },
    { what: 'a response: bare inserts in its time', value: one / bare.p50, unit: '×' },
  ];
}

/** The rows that one response leaves: itself, and what it says of one standard. */
const rowsOfResponse =
  (site: Site, personId: string) =>
  (turn: number): InStatement[] => {
    const attempt = `(select id from attempts where person_id = '${personId}' limit 1)`;
    return [
      {
        sql: `insert into responses (id, attempt_id, person_id, item, response, confidence, earned, total, at, client_id)
              values (?, ${attempt}, ?, ?, '0', 'sure', 1, 1, ?, ?)`,
        args: [`bare-${turn}`, personId, `bare#${turn}`, site.world.now, `bare-${turn}`],
      },
      {
        sql: `insert into evidence (id, person_id, standard, way, subject, attempt_id, right, at, day)
              values (?, ?, 'put-it-right', 'knows', ?, ${attempt}, 1, ?, '2026-11-22')`,
        args: [`bare-${turn}`, personId, `bare#${turn}`, site.world.now],
      },
    ];
  };

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

const cookies = (site: Site, ids: readonly string[]): Promise<string[]> =>
  Promise.all(
    ids.map(async (id) => {
      const { name, value } = await site.world.auth.openSession(id);
      return `${name}=${value}`;
    }),
  );

function good(reply: Reply): Reply {
  if (reply.status !== 200) throw new Error(`Answered ${reply.status}: ${reply.body.toString().slice(0, 300)}`);
  return reply;
}

/** What a process holds in memory, in MB. Linux tells it; elsewhere it is not known. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}
