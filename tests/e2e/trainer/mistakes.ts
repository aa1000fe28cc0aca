import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '#tests/support/command.ts';
import { respond } from '#tests/support/walk/items.ts';
import { signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { replaced, save, textOf, type Walk } from './walk.ts';

const quiz = 'quizzes/en/carry-the-effort.md';
const scenario = 'scenarios/en/kettle-thrice.md';
const asked = 'She has no receipt. What do you say first?';
const askedAnew = 'She has lost the receipt. What do you say first?';

/** A file that does not compile takes nothing down: its place, what is wrong and what to write are told. */
export function walkMistakes(walk: Walk): void {
  const entry = (path: string) => walk.marius.page.locator('.file').filter({ hasText: path });
  let good = '';

  test('readers keep the last good version: who is in the middle, and who starts now', async () => {
    const { page } = walk.ieva;
    await page.goto('/quizzes/carry-the-effort');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await headed(page, asked);

    good = await textOf(walk, quiz);
    await save(walk, quiz, replaced(replaced(good, '- [x] “You paid', '- [] “You paid'), asked, askedAnew));
    await page.reload();
    await headed(page, asked);
    const tomas = await signedIn(walk.stage, 'tomas');
    await tomas.page.goto('/quizzes/carry-the-effort');
    await tomas.page.getByRole('button', { name: 'Start the quiz' }).click();
    await headed(tomas.page, asked);
    expect(tomas.faults).toEqual([]);
    await tomas.context.close();
  });

  test('the trainer’s today names the file', async () => {
    const { page } = walk.marius;
    await page.goto('/');
    await sees(page, 'One file has a mistake. Its last good version is served.', quiz);
  });

  test('the studio says where, what is wrong and what to write', async () => {
    const { page } = walk.marius;
    await page.getByRole('main').getByRole('link', { name: 'Open the studio' }).click();
    await sees(page, '1 file has something to mend. Learners keep the last version that could be read.');
    for (const words of ['1 thing to mend', 'older version live', '12:3', 'A tick box needs a space in it.']) {
      await entry(quiz).getByText(words, { exact: true }).waitFor();
    }
    await entry(quiz).getByText('Write [ ] for a wrong one and [x] for a right one.').waitFor();
    await entry(quiz).getByRole('link', { name: 'Carry the effort', exact: true }).click();
    await headed(page, '1 thing to mend', 2);
    await sees(
      page,
      'Line 12, column 3',
      'This is the last version that could be read.',
      'The search was yours to do.',
    );
    await headed(page, asked);
  });

  test('on the command line it stands the same', async () => {
    const { content } = walk.stage.site;
    const check = runCommand('src/commands/content-check.ts', [], { CONTENT_DIR: content });
    expect(await check.exitCode()).toBe(1);
    expect(check.printed()).toContain(`${join(content, quiz)}:12:3`);
    expect(check.printed()).toContain('A tick box needs a space in it.');
    expect(check.printed()).toContain('Write [ ] for a wrong one and [x] for a right one.');
  });

  test('a file outside the folders of content is listed with where it should be', async () => {
    const { page } = walk.marius;
    await save(walk, 'lessons/lost.md', '---\ntitle: Lost\n---\nText.');
    await page.goto('/studio?search=lost');
    await entry('lessons/lost.md').getByText('This file has no place: lessons/lost.md.').waitFor();
    await rm(join(walk.stage.site.content, 'lessons/lost.md'));
  });

  test('a new file that never compiled is listed and nobody is shown it', async () => {
    const { page } = walk.marius;
    const text = await textOf(walk, 'scenarios/en/kettle-twice.md');
    await save(
      walk,
      scenario,
      replaced(text, '(#take-over) {meets: put-it-right}', '(#take-ovr) {meets: put-it-right}'),
    );
    await page.goto('/studio?sort=state');
    await sees(page, '2 files have something to mend.');
    expect((await page.locator('.file code').allInnerTexts())[0]).toBe(scenario);
    for (const words of [
      'not live',
      '24:35',
      'No scene is called #take-ovr.',
      'Did you mean #take-over, on line 29?',
    ]) {
      await entry(scenario).getByText(words, { exact: true }).waitFor();
    }
    await entry(scenario).getByRole('link', { name: 'kettle-thrice' }).click();
    await headed(page, 'Nothing to show yet');
    expect((await walk.ieva.context.request.get('/scenarios/kettle-thrice')).status()).toBe(404);
    const health = await walk.ieva.context.request.get('/healthz');
    expect(health.status()).toBe(200);
    expect(await health.json()).toMatchObject({ database: 'ok', content: { inError: 2 } });
  });

  test('taken away, it is listed no more', async () => {
    const { page } = walk.marius;
    await rm(join(walk.stage.site.content, scenario));
    await page.goto('/studio');
    await sees(page, '1 file has something to mend.');
    expect(await entry(scenario).count()).toBe(0);
  });

  test('mended, it is live, and who starts now gets the new version', async () => {
    const { page } = walk.marius;
    await save(walk, quiz, replaced(good, asked, askedAnew));
    await page.reload();
    await sees(page, 'Everything that you wrote can be read. Nothing to mend.');
    await entry(quiz).getByText('Live', { exact: true }).waitFor();
    const alesia = await signedIn(walk.stage, 'alesia');
    await alesia.page.goto('/quizzes/carry-the-effort');
    await alesia.page.getByRole('button', { name: 'Start the quiz' }).click();
    await headed(alesia.page, askedAnew);
    await alesia.context.close();
  });

  test('who was in the middle goes on with what they were shown', async () => {
    const item = walk.stage.site.world.catalog.get('quizzes', 'carry-the-effort', 'en')?.document.items[0];
    if (!item) throw new Error('The quiz lost its first item');
    await walk.ieva.page.reload();
    await headed(walk.ieva.page, asked);
    await respond(walk.ieva, item, true, 'sure');
    await sees(walk.ieva.page, 'The search was yours to do.');
  });
}
