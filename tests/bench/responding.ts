import type { InStatement } from '@libsql/client';
import type { ItemsView } from '#domain/attempts/view.ts';
import { itemIn } from '#tests/support/practice.ts';
import type { Site } from '#tests/support/site.ts';
import { formFor } from '#tests/support/walk/by-post.ts';
import { paceOfBareInserts } from './bare.ts';
import { type Company, cookiesOf, tenItems } from './company.ts';
import { asFigures, type Figure, type Most } from './figure.ts';
import { good, inTheMiddle, openClient, type Pace, pace, type Reply, type Sent, valueIn } from './load.ts';

/** Responses and whole attempts of ten items, as the island sends them, beside bare inserts of the rows that they leave. */
export async function responding(site: Site, { employees }: Company, say: (doing: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  const measure = async (atOnce: number, ids: readonly string[], most: Most) => {
    say(`a response, ${atOnce} at once`);
    const ask = openClient(site.origin, atOnce);
    const learners = await cookiesOf(site, ids);
    const round = async () => {
      const open = await Promise.all(learners.map((cookie) => begin(ask, cookie)));
      // Nine of ten, so that nobody waits for one that somebody else is at.
      const own = await pace(site.process.pid!, { turns: ids.length * 9, atOnce }, async () => {
        const one = open.shift()!;
        const reply = await respond(ask, one);
        if (one.view) open.push(one);
        return reply;
      });
      for (const one of open) await respond(ask, one);
      return own;
    };
    const own = await inTheMiddle(round, ({ p99 }) => p99);
    const bare = await paceOfBareInserts(site.world.url, 300, (turn) => [responseRows(site, ids[0]!, turn)]);
    figures.push(
      ...asFigures(`a response, ${atOnce} at once`, own, most),
      ratio(`a response, ${atOnce} at once`, bare, own),
    );
  };
  await measure(1, employees.slice(40, 72), {});
  await measure(32, employees.slice(72, 136), { p99: 25 });

  say('attempts of ten items, one after the other');
  const ids = employees.slice(136, 200);
  const learners = await cookiesOf(site, ids);
  const ask = openClient(site.origin, 1);
  const round = () =>
    pace(site.process.pid!, { turns: ids.length, atOnce: 1 }, async (turn) => {
      const one = await begin(ask, learners[turn]!);
      while (one.view) await respond(ask, one);
    });
  const own = await inTheMiddle(round, ({ cpu }) => cpu);
  const bare = await paceOfBareInserts(site.world.url, 30, (turn) => attemptRows(site, ids[0]!, turn));
  return [
    ...figures,
    ...asFigures('a whole attempt of ten items', own, { cpu: 15 }),
    ratio('a whole attempt', bare, own),
  ];
}

const ratio = (what: string, bare: Pace, own: Pace): Figure => ({
  what: `${what}: bare inserts, times as many`,
  value: bare.perSecond / own.perSecond,
  unit: '×',
});

/** An attempt under way: where it is, and what is shown of it. */
interface Begun {
  readonly path: string;
  readonly cookie: string;
  view: ItemsView | null;
  number: number;
}

type Ask = (sent: Sent) => Promise<Reply>;

/** The page begins with the first item in it. */
async function begin(ask: Ask, cookie: string): Promise<Begun> {
  const form = { clientId: `bench-${performance.now()}-${cookie.slice(-8)}` };
  const begun = await ask({ path: `/quizzes/${tenItems}`, cookie, form });
  const path = String(begun.headers.location);
  return { path, cookie, number: 1, view: valueIn<ItemsView>(good(await ask({ path, cookie, json: true }))) };
}

/** Each reply brings the next item. */
async function respond(ask: Ask, one: Begun): Promise<Reply> {
  const form = formFor(one.number++, itemIn(one.view!).item);
  const reply = good(await ask({ path: one.path, cookie: one.cookie, json: true, form }));
  one.view = valueIn<{ next: ItemsView | null }>(reply).next;
  return reply;
}

const anAttempt = (personId: string) => `(select id from attempts where person_id = '${personId}' limit 1)`;

/** The rows that one response leaves: itself, what it says of one standard, and what that comes to. */
const responseRows = ({ world: { now } }: Site, personId: string, turn: number | string): InStatement[] => [
  {
    sql: `insert into responses (id, attempt_id, person_id, item, response, confidence, earned, total, at, client_id)
          values (?, ${anAttempt(personId)}, ?, ?, '0', 'sure', 1, 1, ?, ?)`,
    args: [`bare-${turn}`, personId, `bare#${turn}`, now, `bare-${turn}`],
  },
  {
    sql: `insert into evidence (id, person_id, standard, way, subject, attempt_id, right, at, day)
          values (?, ?, 'put-it-right', 'knows', ?, ${anAttempt(personId)}, 1, ?, '2026-11-22')`,
    args: [`bare-${turn}`, personId, `bare#${turn}`, now],
  },
  {
    sql: `insert or replace into masteries (person_id, standard, way, rule, refresh, last_at, right, of)
          values (?, 'put-it-right', 'knows', 1, 90, ?, 1, 1)`,
    args: [personId, now],
  },
];

/** The transactions of a whole attempt: its row, ten responses, and its end. */
const attemptRows = (site: Site, personId: string, turn: number): InStatement[][] => [
  [
    {
      sql: `insert into attempts (id, person_id, kind, slug, language, digest, seed, client_id, started_at)
            select ?, person_id, kind, ?, language, digest, seed, ?, started_at from attempts
            where id = ${anAttempt(personId)}`,
      args: [`bare-${turn}`, `bare-${turn}`, `bare-${turn}`],
    },
  ],
  ...Array.from({ length: 10 }, (_, item) => responseRows(site, personId, `${turn}-${item}`)),
  [{ sql: 'update attempts set finished_at = ?, passed = 1 where id = ?', args: [site.world.now, `bare-${turn}`] }],
];
