import { mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { searchMark, searchPagesIn } from '#db/queries/search.ts';
import { memberships, people } from '#db/schema/index.ts';
import type { Part } from '#domain/search/marked.ts';
import { marksIn, plant } from '#tests/support/canary/content.ts';
import type { CastName } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import type { Context } from '#usecases/context.ts';
import { search } from '#usecases/search.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ content: 'copy' });
});
afterEach(() => world.close());

/** A new look at the folder, with the database as it is: what a restart is to the index. */
const reopened = (context: Context): Context => ({ ...context, catalog: openCatalog(world.folder) });

const found = async (typed: string, as: CastName | Context = 'ieva') =>
  got(await search(typeof as === 'string' ? world.as(as) : as, { typed }));
const shown = (parts: readonly Part[]) => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const places = async (typed: string, as: CastName | Context = 'ieva') =>
  (await found(typed, as)).kinds.flatMap(({ shown }) => shown.map(({ kind, slug }) => `${kind}/${slug}`));
const names = async (typed: string, as: CastName) =>
  (await found(typed, as)).people.shown.map(({ name, opens }) => `${opens}: ${shown(name)}`);

const lessonFile = (title: string, lead = 'One lead.', more = '') =>
  `---\ntitle: ${title}\nlead: "${lead}"\nserves: [carry-the-effort]\n${more}---\nSomebody says something here.\n`;
const write = (path: string, text: string) => writeFile(join(world.folder, path), text);

describe('what is found', () => {
  test('is the lessons, standards and scenarios with every word, marked, each with the words around it', async () => {
    const { kinds, people } = await found('carry EFF');
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['lessons', 'standards']);
    expect(kinds.flatMap(({ shown }) => shown.map(({ title }) => title))).toContainEqual([
      { text: 'Carry', hit: true },
      { text: ' the ', hit: false },
      { text: 'effort', hit: true },
    ]);
    expect(people.count).toBe(0);
    expect(await places('kettle')).toContain('scenarios/kettle-twice');
  });

  test('has pages with the word in the title before those with it in the text', async () => {
    await write('lessons/en/in-text.md', lessonFile('Another', 'Here is a samovar, and a samovar.'));
    await write('lessons/en/in-title.md', lessonFile('The samovar'));
    expect(await places('samovar', reopened(world.as('ieva')))).toEqual(['lessons/in-title', 'lessons/in-text']);
  });

  test('holds some of the words where nothing holds all, and says so', async () => {
    expect(await found('effort zebra')).toMatchObject({ someOnly: true });
    expect(await places('effort zebra')).toContain('lessons/carry-the-effort');
    expect(await found('zebra')).toMatchObject({ someOnly: false, kinds: [] });
  });

  test('is nothing, and no error, for signs and operators alone', async () => {
    for (const typed of ['', ' ', '"', '*', '-', '(", NEAR(', 'AND', 'OR *', 'title:zz', "'; drop table zebras"]) {
      const { people, kinds } = await found(typed);
      expect({ typed, people: people.count, kinds }).toEqual({ typed, people: 0, kinds: [] });
    }
    expect(await found('?!')).toMatchObject({ asked: false });
  });
});

describe('a scenario', () => {
  test('is found by what its page says before it begins, and no word of its scenes is found or shown', async () => {
    await plant(world.folder);
    const as = reopened(world.as('ieva'));
    const files = await Promise.all(
      ['scenarios/en/canary.md', 'quizzes/en/canary.md'].map((path) => readFile(join(world.folder, path), 'utf8')),
    );
    const marks = [...marksIn(files.join('\n'))];
    expect(marks.length).toBeGreaterThan(10);
    for (const mark of marks) {
      const { kinds } = await found(`zq-${mark}-qz`, as);
      expect({ mark, told: JSON.stringify(kinds).includes('zq') }).toEqual({ mark, told: false });
    }
    expect(await places('canary', as)).toEqual(['scenarios/canary']);
    expect(await places('wait behind her canary', as)).toEqual(['scenarios/canary']);
    expect(await found('sorryword', as)).toMatchObject({ kinds: [] });
  });
});

describe('languages', () => {
  beforeEach(async () => {
    await mkdir(join(world.folder, 'lessons/lv'), { recursive: true });
    await write('lessons/en/tea.md', lessonFile('Tea and chain', 'One word in English: teapot.'));
    await write('lessons/lv/tea.md', lessonFile('Tēja un ķēde', 'Viens vārds latviski: tējkanna.'));
    await write('lessons/en/chain.md', lessonFile('The chain', 'A word of both languages: kede.'));
  });

  test('a reader finds their own, with and without its marks, and after it what is only there in English', async () => {
    const latvian = reopened({ ...world.as('ieva'), language: 'lv' });
    expect(await places('KEDE', latvian)).toEqual(['lessons/tea', 'lessons/chain']);
    const { kinds } = await found('tējkan', latvian);
    expect(kinds[0]?.shown[0]).toMatchObject({ slug: 'tea', language: 'lv' });
    expect(shown(kinds[0]!.shown[0]!.excerpt)).toContain('[tējkanna]');
  });

  test('of a text that stands in both languages nobody is shown the other one', async () => {
    expect(await places('teapot', reopened(world.as('ieva')))).toEqual(['lessons/tea']);
    expect(await places('teapot', reopened({ ...world.as('ieva'), language: 'lv' }))).toEqual([]);
    expect(await places('tejkanna', reopened(world.as('ieva')))).toEqual([]);
  });
});

describe('the index', () => {
  test('follows an edit, a new file, a draft and a deletion', async () => {
    await write('lessons/en/new.md', lessonFile('The samovar'));
    expect(await places('samovar', reopened(world.as('ieva')))).toEqual(['lessons/new']);
    await write('lessons/en/new.md', lessonFile('The urn'));
    const edited = reopened(world.as('ieva'));
    expect(await places('samovar', edited)).toEqual([]);
    expect(await places('urn', edited)).toEqual(['lessons/new']);
    await write('lessons/en/new.md', lessonFile('The urn', 'One lead.', 'draft: true\n'));
    expect(await places('urn', reopened(world.as('ieva')))).toEqual([]);
    await unlink(join(world.folder, 'lessons/en/new.md'));
    expect(await places('urn', reopened(world.as('ieva')))).toEqual([]);
    expect((await searchPagesIn(world.db.read)).map(({ slug }) => slug)).not.toContain('new');
  });

  test('is not made anew by a restart when no content changed', async () => {
    await found('kettle');
    const before = [await searchMark(world.db.read), await searchPagesIn(world.db.read)];
    await found('kettle', reopened(world.as('ieva')));
    expect([await searchMark(world.db.read), await searchPagesIn(world.db.read)]).toEqual(before);
  });

  test('holds each page once when several people search at the same moment first', async () => {
    const all = await Promise.all([
      ...[1, 2, 3].map(() => places('carry effort')),
      places('carry effort', reopened(world.as('tomas'))),
    ]);
    expect(new Set(all.map((one) => one.join())).size).toBe(1);
    const pages = await searchPagesIn(world.db.read);
    expect(new Set(pages.map(({ kind, slug }) => `${kind}/${slug}`)).size).toBe(pages.length);
  });
});

describe('people', () => {
  test('an employee finds nobody, a trainer neither', async () => {
    for (const name of ['ieva', 'marius'] as const) {
      expect(await names('tomas', name)).toEqual([]);
      expect(await found('tomas', name)).toMatchObject({ mayFind: { people: false, accounts: false } });
    }
  });

  test('a manager finds those of their own team, with and without marks', async () => {
    expect(await names('petraite', 'daina')).toEqual(['person: Ieva [Petraitė]']);
    expect(await names('jonas', 'daina')).toEqual([]);
    expect(await names('jonas', 'ruta')).toEqual(['person: [Jonas] Vaitkus']);
    expect(await names('kettleandlamp', 'daina')).toEqual([]);
  });

  test('an admin finds everyone’s account, by e-mail too, and not those who left', async () => {
    expect(await names('zukauskiene', 'vilma')).toEqual(['account: Vilma [Žukauskienė]']);
    expect(await names('jonas kettleandlamp', 'vilma')).toEqual(['account: [Jonas] Vaitkus']);
    await world.db.write((tx) => tx.update(people).set({ suspendedAt: world.now, leftAt: world.now }));
    expect(await names('jonas', 'vilma')).toEqual([]);
  });

  test('an admin who leads a team finds its people as their lead', async () => {
    const seat = { id: 'dock-street', name: 'Dock Street', zone: 'Europe/Vilnius', as: 'manager' as const };
    await world.db.write((tx) => tx.insert(memberships).values({ teamId: seat.id, personId: 'vilma', as: 'manager' }));
    const context = world.as('vilma');
    const leading = { ...context, actor: { ...context.actor!, seats: [seat] } };
    const opens = async (typed: string) => (await found(typed, leading)).people.shown.map((one) => one.opens);
    expect([await opens('tomas'), await opens('jonas')]).toEqual([['person'], ['account']]);
  });

  test('nobody searches without signing in', async () => {
    expect(await search(world.as(null), { typed: 'kettle' })).toMatchObject({
      refusal: { reason: 'sign-in-needed' },
    });
  });
});
