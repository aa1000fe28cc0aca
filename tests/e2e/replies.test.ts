import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantReply } from '#tests/support/replies.ts';
import { openStage, type Stage, screenWords, signedIn } from '#tests/support/walk/stage.ts';
import { stepByStep } from '#tests/support/walk/steps.ts';
import { headed, hydrated, type Screen, sees, type Visitor } from '#tests/support/walk/visitor.ts';

const screens: Screen[] = [
  { width: 360, javascript: true },
  { width: 1280, javascript: false },
];
const words = 'It comes on the 14th.\n\nYou wanted it on Friday, and I’m sorry.';

describe.for(screens.map((screen) => [screenWords(screen), screen] as const))('a reply in words, %s', ([, screen]) => {
  let stage: Stage;
  let ieva: Visitor;
  let daina: Visitor;
  let last: Visitor;
  beforeAll(async () => {
    stage = await openStage(screen);
    await plantReply(stage.site.content);
    ieva = await signedIn(stage, 'ieva');
    daina = await signedIn(stage, 'daina');
    last = ieva;
  });
  afterAll(() => stage?.close());
  stepByStep(() => last?.page);

  test('is written, kept over a reload and a refusal, and sent', async () => {
    const { page } = ieva;
    await page.goto('/quizzes/late-lamp');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await page.getByRole('radio', { name: '“Your lamp is late.”' }).check();
    await page.getByText('Certain', { exact: true }).click();
    await page.getByRole('button', { name: 'Send my response' }).click();
    await page.locator('#next').click();

    await headed(page, 'Write to her');
    await sees(page, 'To be rewritten', 'there is a slight delay');
    await page.getByLabel('Your reply').fill(words);
    if (screen.javascript) {
      await sees(page, '1,438 characters left');
      await page.reload();
      await hydrated(page);
      expect(await page.getByLabel('Your reply').inputValue()).toBe(words);
    }
    await page.getByRole('button', { name: 'Send my response' }).click();
    await page.locator('#confidence-error').waitFor();
    expect((await page.getByLabel('Your reply').inputValue()).replaceAll('\r', '')).toBe(words);
    await page.getByText('Fairly sure', { exact: true }).click();
    await page.getByRole('button', { name: 'Send my response' }).click();

    await headed(page, 'Your reply is with your lead', 2);
    await sees(page, 'Daina reads this and scores it', 'You wanted it on Friday, and I’m sorry.', 'Says the day');
    await sees(page, '“It comes on the 14th, and you wanted it on Friday. I’m sorry.”');
    await page.locator('#next').click();
    await headed(page, 'Passed: 1 of 1', 1);
    await sees(page, 'One reply waits for its score, which changes nothing here.');
  });

  test('is scored by the lead, criterion by criterion', async () => {
    const { page } = daina;
    last = daina;
    await page.goto('/');
    await page.getByRole('link', { name: 'Score replies' }).click();
    await headed(page, 'Replies to score', 1);
    await page.getByRole('link', { name: 'Ieva Petraitė, The late lamp' }).click();
    await headed(page, 'Write to her', 1);
    await sees(page, 'You wanted it on Friday, and I’m sorry.', 'How sure: Fairly sure');
    await page.getByRole('checkbox', { name: 'Says the day' }).check();
    await page.getByLabel('A word to Ieva').fill('The day comes first.');
    await page.getByRole('button', { name: 'Score this reply' }).click();
    await sees(page, 'Scored. That was the last one.', 'No reply waits');
  });

  test('comes back to the learner with what was said about it', async () => {
    const { page } = ieva;
    last = ieva;
    await page.goto('/');
    await sees(page, 'Daina scored your reply in “The late lamp”: 1 of 2 criteria met.');
    await page.getByRole('link', { name: 'See the score' }).click();
    await headed(page, 'Scored: 1 of 2 criteria met', 2);
    await sees(page, 'Daina says', 'The day comes first.', 'Not met yet');
    await page.goto('/me');
    await sees(page, 'Your replies', 'Daina: 1 of 2 criteria met');
    expect([...ieva.faults, ...daina.faults]).toEqual([]);
  });
});
