import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContentFile } from '#catalog/catalog.ts';
import { digestOf } from '#catalog/digest.ts';
import { attempts, contentVersions, people, replyScores, responses } from '#db/schema/index.ts';
import { type PinnedItems, pinQuiz, type SubjectKind } from '#domain/attempts/pinned.ts';
import type { Quiz } from '#domain/content/documents.ts';
import type { Item, Response } from '#domain/items/item.ts';
import { kindOf } from '#domain/items/kinds.ts';
import { canonicalJson } from '#domain/shared/canonical.ts';
import type { CastName } from '#tests/support/cast.ts';
import { quizOf } from '#tests/support/practice.ts';
import { openItem } from '#tests/support/replies.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { readFigures } from '#usecases/figures.ts';

const single = (id: string): Item => ({
  ...{ id, kind: 'single-choice', serves: [], stem: `Item ${id}`, setting: '' },
  options: [0, 1, 2].map((at) => ({ text: `${id} ${at} „ķ” <b>ā</b>`, why: 'Because.', right: at === 0 })),
});
const quiz = quizOf('late', ['a', 'b', 'c', 'd'].map(single));
const [right, wrong, other] = [0, 1, 2];

let world: World;
let made = 0;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

interface Met {
  readonly version?: Quiz;
  readonly kind?: SubjectKind;
  readonly finished?: boolean;
}

/** Somebody met the quiz, with these choices; a null is an item that was not reached. Gives the attempt. */
async function met(who: string, choices: readonly (number | null)[], { version = quiz, ...more }: Met = {}) {
  const { kind = 'quizzes', finished = true } = more;
  const pinned: PinnedItems = { ...pinQuiz(version, null, []), kind: kind === 'quizzes' ? kind : 'refreshers' };
  const digest = digestOf(pinned);
  const [id, at] = [`attempt-${++made}`, world.now + made];
  const slug = kind === 'quizzes' ? version.slug : 'bad-news-first';
  await world.db.write(async (tx) => {
    const person = { id: who, name: who, email: `${who}@kettleandlamp.example`, language: 'en', createdAt: at };
    await tx.insert(people).values(person).onConflictDoNothing();
    const body = { digest, body: canonicalJson(pinned), storedAt: at };
    await tx.insert(contentVersions).values(body).onConflictDoNothing();
    await tx.insert(attempts).values({
      ...{ id, personId: who, kind, slug, language: version.language, digest, seed: id, clientId: id },
      ...{ startedAt: at, finishedAt: finished ? at : null },
    });
    for (const [index, choice] of choices.entries()) {
      if (choice === null) continue;
      const item = version.items[index]!;
      const response: Response =
        item.kind === 'open-reply' ? { kind: 'open-reply', text: 'Soon.' } : { kind: 'single-choice', choice };
      const score = kindOf(item).score(item, response);
      await tx.insert(responses).values({
        ...{ id: `${id} ${index}`, attemptId: id, personId: who, item: `${version.slug}#${item.id}`, response, at },
        ...{ confidence: 'sure', clientId: `${id} ${index}` },
        ...(typeof score === 'object' ? score : { earned: null, total: null }),
      });
    }
  });
  return id;
}

const each = async (count: number, name: string, choices: readonly (number | null)[], more: Met = {}) => {
  for (let one = 0; one < count; one++) await met(`${name}-${one}`, choices, more);
};

async function read(now: Quiz = quiz, as: CastName = 'marius') {
  const path = `quizzes/${now.language}/${now.slug}.md`;
  const file = {
    ...{ kind: 'quizzes', slug: now.slug, language: now.language, path },
    ...{ entry: { document: now, digest: 'now' }, inError: false, diagnostics: [], dated: [], media: [] },
  } satisfies ContentFile;
  const context = world.as(as);
  const catalog = { ...context.catalog, file: (asked: string) => (asked === path ? file : null) };
  return readFigures({ ...context, catalog }, { language: now.language, slug: now.slug });
}

async function items(now: Quiz = quiz) {
  const result = await read(now);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value.items;
}
const first = async (now: Quiz = quiz) => (await items(now))[0]!;
const peopleAt = (of: { figures: { chosen: readonly { people: number }[] | null } }) =>
  of.figures.chosen?.map((one) => one.people) ?? null;

test('the first response of each person counts, and none that came after the key', async () => {
  await each(5, 'p', [wrong, right, right, right]);
  await each(5, 'p', [right, right, right, right]);
  const { figures } = await first();
  expect(figures).toMatchObject({ people: 5, facility: 0 });
  expect(peopleAt({ figures })).toEqual([0, 5, 0]);
});

test('an attempt that is still open counts in the figures of its items, and in no discrimination', async () => {
  await each(20, 'high', [right, right, right, right]);
  await each(10, 'low', [wrong, wrong, right, wrong]);
  await each(10, 'open', [right, null, null, null], { finished: false });
  const { figures } = await first();
  expect(figures).toMatchObject({ people: 40, facility: 0.75, discrimination: { people: 30, value: 1 } });
});

test('the rest is the other items alone, worked out by hand', async () => {
  // Rest 3 of 3 and 1 of 3: right 12 and 6, wrong 3 and 9. (12 · 9 − 6 · 3) / √(18 · 12 · 15 · 15) = 0.408.
  await each(12, 'a', [right, right, right, right]);
  await each(6, 'b', [right, right, wrong, other]);
  await each(3, 'c', [wrong, right, right, right]);
  await each(9, 'd', [wrong, right, wrong, other]);
  const [one, two, three] = await items();
  expect(one?.figures).toMatchObject({ facility: 0.6, discrimination: { people: 30, value: 0.41, provisional: true } });
  expect(two?.figures).toMatchObject({ facility: 1, discrimination: { people: 30, value: null } });
  expect(two?.figures.findings).toEqual([{ is: 'easy' }]);
  expect(peopleAt(three!)).toEqual([15, 15, 0]);
});

test('with fewer than three other items there is no rest to compare with', async () => {
  const small = { ...quiz, items: quiz.items.slice(0, 3) };
  await each(30, 'p', [right, right, wrong], { version: small });
  expect((await first(small)).figures).toMatchObject({ people: 30, discrimination: { people: 0, value: null } });
});

test('who met another version first is counted apart, also once they have met the new one', async () => {
  const older = { ...quiz, items: [{ ...quiz.items[0]!, stem: 'Older words' }, ...quiz.items.slice(1)] };
  await each(6, 'early', [wrong, right, right, right], { version: older });
  await each(6, 'early', [right, right, right, right]);
  await each(7, 'late', [right, right, right, right]);
  const [one, two] = await items();
  expect(one).toMatchObject({ figures: { people: 7, facility: 1 }, apart: { versions: 6, languages: 0 } });
  expect(two).toMatchObject({ figures: { people: 13, facility: 1 }, apart: { versions: 0 } });
});

test('a new explanation, another title and other items are no other version of an item', async () => {
  const [one, ...rest] = quiz.items as (Item & { kind: 'single-choice' })[];
  const explained = { ...one!, options: one!.options.map((option) => ({ ...option, why: 'Better.' })) };
  const older = { ...quiz, title: 'Late', items: [explained, { ...rest[0]!, stem: 'Older' }, ...rest.slice(1)] };
  await each(5, 'p', [right, right, right, right], { version: older });
  expect((await items()).map(({ figures }) => figures.people)).toEqual([5, 0, 5, 5]);
});

test('another key makes another version', async () => {
  const [one, ...rest] = quiz.items as (Item & { kind: 'single-choice' })[];
  const keyed = { ...one!, options: one!.options.map((option, at) => ({ ...option, right: at === 1 })) };
  await each(5, 'p', [wrong, right, right, right], { version: { ...quiz, items: [keyed, ...rest] } });
  expect(await first()).toMatchObject({ figures: { people: 0 }, apart: { versions: 5 } });
});

test('who met it first in another language or in a refresher is counted apart', async () => {
  const latvian = { ...quiz, language: 'lv' };
  await each(5, 'lv', [right, right, right, right], { version: latvian });
  await each(2, 'again', [right, null, null, null], { kind: 'refreshers' });
  await each(2, 'again', [wrong, right, right, right]);
  await each(5, 'p', [right, right, right, right]);
  const [one, two] = await items();
  expect(one).toMatchObject({ figures: { people: 5 }, apart: { versions: 0, languages: 5, refreshers: 2 } });
  expect(two).toMatchObject({ figures: { people: 7 }, apart: { refreshers: 0 } });
  expect((await items(latvian))[0]).toMatchObject({ figures: { people: 5 }, apart: { languages: 5, refreshers: 2 } });
});

test('a quiz whose slug begins alike is another quiz, and one that nobody met has no figures', async () => {
  const alike = { ...quiz, slug: 'late-parts' };
  await each(5, 'p', [right, right, right, right], { version: alike });
  expect((await items()).map(({ figures }) => figures.people)).toEqual([0, 0, 0, 0]);
  expect((await first(alike)).figures.people).toBe(5);
});

test('nobody is named', async () => {
  await each(6, 'p', [right, wrong, right, right]);
  expect(JSON.stringify(await read())).not.toContain('p-1');
});

test('only trainers see figures, and a file that is not there is not found', async () => {
  for (const name of ['ieva', 'daina', 'vilma'] as const) {
    expect(await read(quiz, name)).toEqual({ ok: false, refusal: { reason: 'not-allowed' } });
  }
  const none = await readFigures(world.as('marius'), { language: 'en', slug: 'none' });
  expect(none).toEqual({ ok: false, refusal: { reason: 'not-found' } });
});

test('of an open reply the latest score of each person’s first reply counts, criterion by criterion', async () => {
  const asked = { ...quiz, items: [openItem, ...quiz.items.slice(1)] };
  const score = async (attempt: string, met: number[]) => {
    const id = `score ${++made}`;
    const row = { id, responseId: `${attempt} 0`, scoredBy: 'daina', met, note: '', clientId: id };
    await world.db.write((tx) => tx.insert(replyScores).values({ ...row, at: world.now + made }));
  };
  const replied: string[] = [];
  for (let one = 0; one < 31; one++) replied.push(await met(`p-${one}`, [0, right, right, right], { version: asked }));
  for (const attempt of replied.slice(0, 29)) await score(attempt, [0, 1]);
  expect((await first(asked)).figures).toMatchObject({ people: 31, coached: 0, chosen: null });
  await score(replied[29]!, [0]);
  // Scored again, the later one counts; a second reply of the same person does not.
  await score(replied[0]!, []);
  await score(await met('p-30', [0, right, right, right], { version: asked }), [0, 1]);
  const { figures } = await first(asked);
  expect(figures).toMatchObject({ people: 31, coached: 30, facility: null });
  expect(peopleAt({ figures })).toEqual([29, 28]);
  const other = { ...asked, items: [{ ...openItem, criteria: openItem.criteria.slice(1) }, ...asked.items.slice(1)] };
  expect((await first(other)).figures).toMatchObject({ coached: 0, chosen: null });
});
