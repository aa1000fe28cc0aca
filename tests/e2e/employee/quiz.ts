import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { attempts, responses } from '#db/schema/index.ts';
import type { Item } from '#domain/items/item.ts';
import { fill, respond, seesExplained } from '#tests/support/walk/items.ts';
import { signIn } from '#tests/support/walk/newcomer.ts';
import { headed, openVisitor, sees } from '#tests/support/walk/visitor.ts';
import { password } from './account.ts';
import type { Walk } from './walk.ts';

const missed: Record<string, string> = {
  'no-receipt': 'Not that one yet',
  'our-steps': 'Not yet: none of 2',
  call: 'Not yet: none of 3',
  cost: 'Not yet: none of 3',
  post: 'Not that one yet',
  steps: 'Not that one yet',
};

/** Whether it is out of sight on a phone: above the screen, or under the button that sends. */
async function outOfSight(page: Page, selector: string): Promise<boolean> {
  const [asked, dock] = await Promise.all([page.locator(selector).boundingBox(), page.locator('.dock').boundingBox()]);
  return !asked || !dock || asked.y < 0 || asked.y + asked.height > dock.y;
}

/** The quiz twice: all of it wrong, left in the middle; then all of it right. */
export function walkQuiz(walk: Walk): void {
  const itemAt = (number: number): Item => {
    const item = walk.stage.site.world.catalog.get('quizzes', 'carry-the-effort', 'en')?.document.items[number - 1];
    if (!item) throw new Error(`The quiz has no item ${number}`);
    return item;
  };
  const next = (name = 'Next item') => walk.visitor.page.getByRole('link', { name }).click();
  const recorded = () => walk.stage.site.world.db.read.select().from(responses);
  const partners = () => walk.visitor.page.locator('.partners li').allInnerTexts();
  let seen: string[] = [];

  async function take(number: number, right: boolean): Promise<void> {
    const { page } = walk.visitor;
    const item = itemAt(number);
    const confidence = right ? 'sure' : 'guessing';
    await sees(page, `Item ${number} of 6`);
    await respond(walk.visitor, item, right, confidence);
    await headed(page, right ? 'That’s it' : (missed[item.id] ?? ''), 2);
    await seesExplained(walk.visitor, item, right, confidence);
  }

  test('the quiz says how long it is and what passes it', async () => {
    const { page } = walk.visitor;
    await page.getByRole('link', { name: 'Take the quiz' }).click();
    await headed(page, 'Carry the effort', 1);
    await sees(page, '6 items, about 5 min. Passed at 80%.', 'It follows the lesson');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await sees(page, 'Item 1 of 6');
    expect(await page.locator('input:checked').count()).toBe(0);
  });

  test('without saying how sure, nothing is sent: the page asks for it in sight and keeps the rest', async () => {
    const { page, screen } = walk.visitor;
    await fill(walk.visitor, itemAt(1), false);
    await page.getByRole('button', { name: 'Send my response' }).click();
    if (screen.javascript) {
      await sees(page, 'Choose one, then send your response.');
      expect(await page.locator('.error-summary').count()).toBe(0);
    } else {
      await sees(page, 'Nothing is lost. One thing to mend');
      await page.getByRole('link', { name: 'How sure are you? Choose one.' }).click();
    }
    await page.locator('#confidence:focus').waitFor({ state: 'attached' });
    expect(await outOfSight(page, '.ask-sure')).toBe(false);
    expect(await page.locator('input[name=choice]:checked').count()).toBe(1);
    expect(await recorded()).toEqual([]);
  });

  test('without a choice, the form names that field', async () => {
    const { page } = walk.visitor;
    await page.goto(new URL(page.url()).pathname);
    await page.getByText('Guessing', { exact: true }).click();
    await page.getByRole('button', { name: 'Send my response' }).click();
    await page.getByRole('link', { name: 'Choose one.', exact: true }).click();
    await page.locator('#choice:focus').waitFor({ state: 'attached' });
    expect(await page.locator('input[name=confidence]:checked').count()).toBe(1);
    expect(await recorded()).toEqual([]);
  });

  test('each wrong response gets the explanation of every option', async () => {
    await take(1, false);
    await next();
    await take(2, false);
    await next();
    await take(3, false);
  });

  test('left in the middle, it goes on in another browser exactly where it was', async () => {
    const { page, context } = walk.visitor;
    await next();
    await sees(page, 'Item 4 of 6');
    seen = await partners();
    expect(seen).toHaveLength(3);
    await page.getByRole('link', { name: 'Leave' }).click();
    await sees(page, 'Continue where you left', 'You began this today. Every response that you sent is kept.');
    await context.close();
    expect(walk.visitor.faults).toEqual([]);

    walk.visitor = await openVisitor(walk.stage.browser, walk.stage.site.origin, walk.stage.screen);
    const other = walk.visitor.page;
    await signIn(other, walk.nijole, password);
    await other.getByRole('link', { name: 'Continue the quiz' }).click();
    await sees(other, 'Item 4 of 6');
    expect(await partners()).toEqual(seen);
    await other.goto(`${other.url()}?item=3`);
    await seesExplained(walk.visitor, itemAt(3), false, 'guessing');
    await next();
  });

  test('the end says how it went, by standard and item by item', async () => {
    const { page } = walk.visitor;
    for (const number of [4, 5, 6]) {
      await take(number, false);
      await next(number < 6 ? 'Next item' : 'See the result');
    }
    await headed(page, 'Not passed yet: 0 of 11');
    await sees(page, 'It is passed at 80%.', 'Finished today.', '0 of 6 right', '0 of 1 right');
    await page.getByText('Item 2: Not yet: none of 2').click();
    await seesExplained(walk.visitor, itemAt(2), false, 'guessing');
  });

  test('practised again it is a new attempt, and right responses get their explanations too', async () => {
    const { page } = walk.visitor;
    await page.getByRole('button', { name: 'Practise it again' }).click();
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await take(number, true);
      await next(number < 6 ? 'Next item' : 'See the result');
    }
    await headed(page, 'Passed: 11 of 11');
    await sees(page, '6 of 6 right', '1 of 1 right');
  });

  test('nothing of the first attempt is lost', async () => {
    const { page } = walk.visitor;
    await page.goto('/quizzes/carry-the-effort');
    await sees(page, 'Passed, 11 of 11');
    await page.getByRole('link', { name: 'Not passed yet, 0 of 11' }).click();
    await headed(page, 'Not passed yet: 0 of 11');
    expect(await walk.stage.site.world.db.read.select().from(attempts)).toHaveLength(2);
    expect(await recorded()).toHaveLength(12);
  });
}
