import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ItemsView, ScenarioView } from '#domain/attempts/view.ts';
import type { CastName } from '#tests/support/cast.ts';
import { type Editor, editorOf } from '#tests/support/editor.ts';
import { itemIn } from '#tests/support/practice.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { begin, choiceForm, formFor, type Learner, responseForm, viewAt } from '#tests/support/walk/by-post.ts';

let site: Site;
let editor: Editor;
let ieva: Learner;
beforeEach(async () => {
  site = await openSite();
  editor = editorOf(site.content);
  ieva = await learner('ieva');
});
afterEach(() => site?.stop());

const learner = async (name: CastName): Promise<Learner> => ({ site, cookie: await site.cookieOf(name) });
const quiz = 'quizzes/en/carry-the-effort.md';
const scenario = 'scenarios/en/kettle-twice.md';
const card = '“You paid by card? Then I can find it here.”';
const home = '“Could you look for it at home?”';
const status = async (path: string, { cookie }: Learner) =>
  (await fetch(site.origin + path, { redirect: 'manual', headers: { Cookie: cookie } })).status;

/** Sends the option of these words, and gives what the learner is told. */
async function say({ cookie, ...rest }: Learner, attempt: string, words: string) {
  const { number, item } = itemIn(await viewAt<ItemsView>({ cookie, ...rest }, attempt));
  const choice = 'options' in item ? item.options.indexOf(words) : -1;
  await site.post(attempt, { ...formFor(number, item), choice: String(choice) }, cookie);
  const { page } = await viewAt<ItemsView>({ cookie, ...rest }, `${attempt}?item=${number}`);
  return page;
}

test('a quiz that was begun keeps its items and its key when the file is edited; the next attempt has the new ones', async () => {
  const attempt = await begin(ieva, '/quizzes/carry-the-effort');
  const before = itemIn(await viewAt<ItemsView>(ieva, attempt));
  await editor.edit(quiz, `- [x] ${card}`, `- [ ] ${card}`);
  await editor.edit(quiz, `- [ ] ${home}`, `- [x] ${home}`);
  await editor.edit(quiz, 'She has no receipt.', 'She has lost it.');
  await editor.edit(quiz, 'The search was yours to do.', 'Now it is hers.');

  expect(itemIn(await viewAt<ItemsView>(ieva, attempt))).toEqual(before);
  const old = await say(ieva, attempt, card);
  expect(old).toMatchObject({ is: 'verdict', score: { earned: 1, total: 1 } });
  expect(JSON.stringify(old)).toContain('The search was yours to do.');

  const tomas = await learner('tomas');
  const later = await begin(tomas, '/quizzes/carry-the-effort');
  expect(itemIn(await viewAt<ItemsView>(tomas, later)).item.stem).toContain('She has lost it.');
  expect(await say(tomas, later, card)).toMatchObject({ is: 'verdict', score: { earned: 0, total: 1 } });
});

test('a quiz that was begun goes on to its result while its file is broken, and when everything it names is deleted', async () => {
  const attempt = await begin(ieva, '/quizzes/carry-the-effort');
  const { total } = await viewAt<ItemsView>(ieva, attempt);
  await writeFile(join(site.content, quiz), 'Nothing is left of it.');
  await site.post(attempt, await responseForm(ieva, attempt), ieva.cookie);
  for (const path of [quiz, 'lessons/en/carry-the-effort.md', 'standards/en/carry-the-effort.md']) {
    await rm(join(site.content, path));
  }
  expect(await status('/quizzes/carry-the-effort', ieva)).toBe(404);
  for (let number = 2; number <= total; number++) {
    const form = await responseForm(ieva, attempt);
    expect(form.item).toBe(String(number));
    expect((await site.post(attempt, form, ieva.cookie)).status).toBe(303);
    expect(await status(`${attempt}?item=${number}`, ieva)).toBe(200);
  }
  expect(await status(attempt, ieva)).toBe(200);
  const { page } = await viewAt<ItemsView>(ieva, attempt);
  expect(page.is === 'end' && page.verdicts).toHaveLength(total);
  expect(page.is === 'end' && page.standards.map(({ title }) => title)).toContain('Carry the effort');
  for (const path of ['/', '/me', '/modules/start-here']) expect(await status(path, ieva)).toBe(200);
});

test('a scenario that was begun keeps its scenes when the file is edited, and goes on to its ending when it is deleted', async () => {
  const attempt = await begin(ieva, '/scenarios/kettle-twice');
  const before = await viewAt<ScenarioView>(ieva, attempt);
  const file = await readFile(join(site.content, scenario), 'utf8');
  await writeFile(join(site.content, scenario), file.replaceAll('“', '“New: ').replace('mood: -1', 'mood: 2'));
  expect(await viewAt<ScenarioView>(ieva, attempt)).toEqual({ ...before, clientId: expect.any(String) });

  await rm(join(site.content, scenario));
  expect(await status('/scenarios/kettle-twice', ieva)).toBe(404);
  let view = before;
  for (let said = 1; view.ending === null; said++) {
    expect((await site.post(attempt, await choiceForm(ieva, attempt), ieva.cookie)).status).toBe(303);
    view = await viewAt<ScenarioView>(ieva, attempt);
    expect(view.talk.filter(({ by }) => by === 'you')).toHaveLength(said);
  }
  expect(JSON.stringify(view)).not.toContain('New: ');
  for (const path of [attempt, '/', '/me']) expect(await status(path, ieva)).toBe(200);
});
