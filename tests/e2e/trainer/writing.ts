import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { digestOfText } from '#catalog/digest.ts';
import { cast } from '#tests/support/cast.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { discardDraft, saveDraft } from '#usecases/drafts.ts';
import { replaced, save, textOf, type Walk } from './walk.ts';

const address = '/studio/lessons/en/carry-the-effort';
const path = 'lessons/en/carry-the-effort.md';
const scenario = 'scenarios/en/a-late-kettle.md';

/** A trainer writes in the browser: in the editor, or where no script runs in the text field. */
export function walkWriting(walk: Walk): void {
  const withScript = () => walk.stage.screen.javascript;
  const write = async (page: Page, text: string) => {
    if (!withScript()) return page.locator('#text').fill(text);
    // As hands do: filling it in would have the browser write styles of its own into the editor.
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
  };
  /** What is told without being asked where script runs. */
  const checked = async (page: Page) => {
    if (!withScript()) await page.getByRole('button', { name: 'Check it and show the preview' }).click();
  };
  const publish = async (page: Page) => {
    await page.getByRole('button', { name: 'Look it over and publish' }).click();
    await page.getByRole('button', { name: 'Publish it' }).click();
  };

  test('what is typed is told its mistakes, mended with one tap, shown, and published', async () => {
    const { page } = walk.marius;
    await page.goto(address);
    await page.getByRole('link', { name: 'Write', exact: true }).click();
    const text = await textOf(walk, path);
    const broken = replaced(text, 'serves: [carry-the-effort', 'serves: [carry-the-efort');
    await write(page, replaced(broken, 'Ask that', 'Say *this*'));
    await checked(page);
    const told = page.locator('#editor-told');
    await told.getByText('There is no file standards/…/carry-the-efort.md.').waitFor();
    if (withScript()) await page.locator('.cm-sentence').getByRole('button').click();
    else await told.getByRole('button', { name: 'Write carry-the-effort' }).click();
    await headed(page, 'Nothing to mend');
    await sees(page, 'Say this');
    if (withScript()) await page.getByText(/^Saved at/).waitFor();
    expect(await textOf(walk, path)).toBe(text);
    await publish(page);
    await sees(page, 'Published. Learners see it from now on.');
    expect(await textOf(walk, path)).toBe(replaced(text, 'Ask that', 'Say *this*'));
    await walk.ieva.page.goto('/lessons/carry-the-effort');
    await sees(walk.ieva.page, 'Say this');
  });

  test('whoever opens a file is told who else has a draft of it', async () => {
    const { page } = walk.marius;
    const vilma = walk.stage.site.world.as('vilma');
    const other = { ...vilma, actor: { ...cast.vilma, roles: ['trainer' as const] } };
    const place = { kind: 'lessons', language: 'en', slug: 'carry-the-effort' };
    const text = await textOf(walk, path);
    const draft = { ...place, text, revision: 0, base: digestOfText(text), clientId: 'hers' };
    const saved = await saveDraft(other, draft);
    const seen = saved.ok ? saved.value.revision : 0;
    await page.goto(`${address}/edit`);
    await sees(page, /^Vilma.* has a draft of this file, saved at/, /Who publishes second is shown both/);
    expect(await discardDraft(other, { ...place, seen })).toMatchObject({ ok: true });
  });

  test('an edit on disk in the meantime is shown beside one’s own, and never written over unseen', async () => {
    const { page } = walk.marius;
    await page.goto(`${address}/edit`);
    const text = await textOf(walk, path);
    await write(page, text.replace(/^title: .*$/m, 'title: Mine'));
    await save(walk, path, text.replace(/^title: .*$/m, 'title: Theirs'));
    await page.getByRole('button', { name: 'Look it over and publish' }).click();
    await headed(page, 'Two versions of “Mine”', 1);
    await page.locator('.difference-gone').getByText('title: Theirs').waitFor();
    await page.locator('.difference-new').getByText('title: Mine').waitFor();
    expect(await page.getByRole('button', { name: 'Publish it' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Go on with mine' }).click();
    await page.getByRole('button', { name: 'Publish it' }).click();
    await headed(page, 'Mine', 1);
  });

  test('the history has every text, and going back publishes an old one again', async () => {
    const { page } = walk.marius;
    await page.getByRole('link', { name: 'History' }).click();
    await headed(page, 'History of “Mine”', 1);
    const found = page.getByRole('link', { name: 'Found in the folder' });
    await found.first().click();
    await page.locator('.history-back .difference-new').getByText('title: Theirs').waitFor();
    await page.getByRole('button', { name: 'Publish this text again' }).click();
    await sees(page, 'The earlier text is published again.', 'Marius Stonys went back to an earlier text');
    expect(await textOf(walk, path)).toContain('title: Theirs');
    await page.goBack();
    await sees(page, 'The whole text');
    expect(await page.getByRole('button', { name: 'Publish this text again' }).count()).toBe(0);
    await found.last().click();
    await page.getByRole('button', { name: 'Publish this text again' }).click();
    await sees(page, 'The earlier text is published again.');
  });

  test('a new scenario is begun, played from one of its scenes, and published', async () => {
    const { page } = walk.marius;
    await page.goto('/studio');
    await page.getByRole('link', { name: 'Begin a new file' }).click();
    await page.getByLabel('What is it?').selectOption({ label: 'A scenario' });
    await page.getByLabel('Title').fill('A late kettle');
    await page.getByRole('button', { name: 'Begin it' }).click();
    await headed(page, 'A late kettle', 1);
    const second = page.locator('#scene-her-story');
    await second.getByRole('link', { name: 'Play from here' }).click();
    await sees(
      page,
      'This is your draft as you saved it. Nothing is recorded.',
      'And this one to somebody who did not.',
    );
    await page.getByRole('link', { name: /Here stands the mend/ }).click();
    await headed(page, 'It is settled');
    await page.getByRole('link', { name: 'Back to writing' }).click();
    if (withScript()) {
      const text = await page.locator('#text').inputValue();
      await write(page, text.replace('](#', '](#nowhere-'));
      await sees(page, 'The preview shows what could be read last. It follows when the errors are mended.');
      await write(page, text);
      await headed(page, 'Nothing to mend');
      await page.locator('#editor-shown > .notice').waitFor({ state: 'detached' });
      await page.getByText(/^Saved at/).waitFor();
    }
    await page.getByRole('button', { name: 'Look it over and publish' }).click();
    await page.getByLabel('Take that line out, so that learners see it').check();
    await page.getByRole('button', { name: 'Publish it' }).click();
    await sees(page, 'Published. Learners see it from now on.');
    expect(await textOf(walk, scenario)).not.toContain('draft: true');
    expect((await walk.ieva.context.request.get('/scenarios/a-late-kettle')).status()).toBe(200);
    await page.goBack();
    await page.waitForURL(/\/a-late-kettle$/);
    await headed(page, 'A late kettle', 1);
  });

  test('ids are completed, on a telephone too, and a draft is thrown away once that was confirmed', async () => {
    const { page } = walk.marius;
    const desk = page.viewportSize() ?? { width: 1280, height: 900 };
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${address}/edit`);
    await write(page, 'Nothing much.\n\n## The counter {#counter}\n');
    if (withScript())
      for (const [typed, id] of [
        ['[a](claim:', 't14'],
        [' [b](standard:', 'put-it-right'],
        [' [c](#', 'counter'],
        ['\n- “Yes.” {meets: ', 'carry-the-effort'],
      ] as const) {
        await page.keyboard.type(typed);
        await page.locator('.cm-tooltip-autocomplete').getByRole('option', { name: id }).click();
        await page.locator('.cm-line').getByText(`${typed}${id}`.trim()).waitFor();
        await sees(page);
      }
    await page.getByRole('button', { name: 'Save my draft' }).click();
    await sees(page, 'Your draft is saved.');
    await page.getByRole('link', { name: 'Throw my draft away' }).click();
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await sees(page, 'Your draft is thrown away. This is the file in the folder.');
    await page.setViewportSize(desk);
  });
}
