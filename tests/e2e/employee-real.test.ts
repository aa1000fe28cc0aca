import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import type { Lesson, Quiz, Scenario } from '#domain/content/documents.ts';
import { mood } from '#islands/mood-words.ts';
import { plain } from '#islands/Rich.tsx';
import { respond, seesExplained } from '#tests/support/walk/items.ts';
import { bestAndWorst, type Said } from '#tests/support/walk/routes.ts';
import { openStage, type Stage, signedIn } from '#tests/support/walk/stage.ts';
import { stepByStep } from '#tests/support/walk/steps.ts';
import { headed, sees, type Visitor } from '#tests/support/walk/visitor.ts';

const catalog = openCatalog('content');
catalog.close();
// Those that every newcomer is led through; the rest are walked by whoever is assigned them.
const modules = catalog
  .list('modules', 'en')
  .map(({ document }) => document)
  .filter(({ onboarding }) => onboarding);
const steps = modules
  .sort((a, b) => a.number - b.number)
  .flatMap((module) => module.steps.map((step, index) => ({ ...step, module: module.title, number: index + 1 })));

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await openStage({ width: 360, javascript: true }, 'real');
  visitor = await signedIn(stage, 'jonas');
});
afterAll(() => stage?.close());
stepByStep(() => visitor?.page);

describe('the whole path through the content that comes with it, at 360 px', () => {
  test.each(steps)('$module, step $number: $title', { timeout: 120_000 }, async ({ kind, slug, title, module }) => {
    const { page } = visitor;
    await page.goto('/');
    await sees(page, module);
    await headed(page, title, 2);
    await page.locator('.slip .button').click();
    const document = catalog.get(kind, slug, 'en')?.document;
    if (document?.kind === 'lessons') await read(document);
    else if (document?.kind === 'quizzes') await take(document);
    else if (document?.kind === 'scenarios') for (const route of bestAndWorst(document)) await play(document, route);
    else expect.fail(`Nothing is served at ${kind}/${slug}`);
  });

  test('then each of these modules is done', async () => {
    await visitor.page.goto('/modules');
    await sees(visitor.page, 'Done today');
    expect(await visitor.page.getByText('Done today').count()).toBe(modules.length);
    expect(visitor.faults).toEqual([]);
  });
});

/** Every figure of the lesson opens its claim. */
async function read(lesson: Lesson): Promise<void> {
  const { page } = visitor;
  await headed(page, lesson.title, 1);
  for (const figure of await page.locator('.prose a[href^="#claim-"]').all()) {
    await figure.click();
    const slug = (await figure.getAttribute('href'))?.replace('#claim-', '') ?? '';
    const claim = catalog.get('claims', slug, 'en')?.document;
    const shown = page.locator(`#claim-${slug}`);
    for (const fact of [claim?.source, claim?.population, claim?.measured, `Grade ${claim?.grade}`]) {
      await shown
        .getByText(fact ?? 'a fact')
        .first()
        .waitFor();
    }
  }
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await sees(page, 'You read this today.');
}

/** Every item is responded to rightly. */
async function take({ title, items }: Quiz): Promise<void> {
  const { page } = visitor;
  await headed(page, title, 1);
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  for (const [index, item] of items.entries()) {
    await sees(page, `Item ${index + 1} of ${items.length}`);
    await respond(visitor, item, true, 'sure');
    await headed(page, item.kind === 'open-reply' ? 'Your reply is with your lead' : 'That’s it', 2);
    await seesExplained(visitor, item, true, 'sure');
    await page.locator('#next').click();
  }
  await headed(page, /^Passed: (\d+) of \1$/);
}

/** What is said moves mood and effort as the script has it, up to the ending. */
async function play({ title, slug, scenes, most }: Scenario, route: readonly Said[]): Promise<void> {
  const { page } = visitor;
  await page.goto(`/scenarios/${slug}`);
  await headed(page, title, 1);
  await page.locator('.start button').click();
  for (const { choice, after } of route) {
    await page.locator('#say').getByText(plain(choice.text), { exact: true }).click();
    await sees(page, plain(choice.why));
    expect(await page.locator('.meter-value').first().textContent()).toContain(mood[after.mood].start());
    expect(await page.locator('.steps-asked li').count()).toBe(after.effort.length);
  }
  const end = route.at(-1)?.after;
  await headed(page, scenes.find(({ id }) => id === end?.scene)?.title ?? '', 2);
  await sees(page, `${end?.earned} of ${most} met`);
}
