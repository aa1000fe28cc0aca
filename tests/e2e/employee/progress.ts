import { expect, test } from 'vitest';
import { people } from '#db/schema/index.ts';
import { addDays, DAY, localDay } from '#domain/shared/time.ts';
import { weekdayWords } from '#i18n/format.ts';
import { zone } from '#tests/support/cast.ts';
import { respond } from '#tests/support/walk/items.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import type { Walk } from './walk.ts';

/** What is done, what is due in words, and what the standards say of the person. */
export function walkProgress(walk: Walk): void {
  const due = (title: string) => walk.visitor.page.locator('.due').filter({ hasText: title });
  const row = (title: string) => walk.visitor.page.locator('tbody tr').filter({ hasText: title });
  const today = () => localDay(walk.stage.site.world.now, zone);

  /** Daina asks for it; the clock of the tests says when. */
  async function assign(target: string, onDay: string, why: string): Promise<void> {
    const { world } = walk.stage.site;
    const everyone = await world.db.read.select().from(people);
    const nijole = everyone.find(({ email }) => email === walk.nijole.email)?.id ?? '';
    const clientId = `asked-${target}`;
    const asked = await makeAssignments(world.as('daina'), {
      people: [nijole],
      targets: [target],
      due: onDay,
      why,
      clientId,
    });
    expect(asked).toMatchObject({ ok: true });
  }

  test('all of the module is done', async () => {
    const { page } = walk.visitor;
    await page.goto('/');
    await sees(page, 'Nothing is due, and every module is done.');
    await page.goto('/modules/start-here');
    await sees(page, '3 of 3 steps done');
  });

  test('what is due is said in words, with who asked for it and why', async () => {
    const { page } = walk.visitor;
    const { world } = walk.stage.site;
    world.at(Date.now() - world.now);
    await assign('quizzes/carry-the-effort', addDays(today(), 1), 'Once more before Saturday.');
    const late = addDays(today(), -3);
    world.at(-5 * DAY);
    await assign('standards/put-it-right', late, 'The box stayed on the counter.');
    world.at(5 * DAY);
    await page.goto('/me');
    await headed(page, 'How far you are', 1);
    await due('Carry the effort').getByText('Due tomorrow', { exact: true }).waitFor();
    await due('Carry the effort').getByText('Daina asked for it today: Once more before Saturday.').waitFor();
    await due('Put it right')
      .getByText(`Was due on ${weekdayWords(late)}`, { exact: true })
      .waitFor();
    await sees(page, 'One assignment is late.');
    expect(await page.locator('.due h3').allInnerTexts()).toEqual(['Put it right', 'Carry the effort']);
  });

  test('what is done stands with its day', async () => {
    const { page } = walk.visitor;
    await sees(page, 'Done so far');
    for (const [title, kind] of [
      ['The kettle, returned twice', 'Scenario, today'],
      ['Carry the effort', 'Quiz, today'],
      ['Carry the effort', 'Lesson, today'],
    ] as const) {
      await page.locator('.step-done').filter({ hasText: title }).filter({ hasText: kind }).waitFor();
    }
    await sees(page, 'Done today');
  });

  test('each standard says what is known and what can be done', async () => {
    // Of a day only the first try counts: six items were wrong, and in each scene the first route was right.
    const carry = row('Carry the effort');
    await carry.locator('td').first().getByText('0 of the last 5 right').waitFor();
    await carry.locator('td').last().getByText('2 of 2 right so far').waitFor();
    await row('Put it right').locator('td').first().getByText('Partly').waitFor();
    await row('Bad news first').locator('td').first().getByText('Nothing yet').waitFor();
    await row('Bad news first').locator('td').last().getByText('Nothing yet').waitFor();
  });

  test('a refresher that was late is practised, and leaves the list', async () => {
    const { page } = walk.visitor;
    await page.goto('/');
    await sees(page, 'One assignment is late.');
    await page.getByRole('link', { name: 'Start the refresher' }).click();
    await page.getByRole('button', { name: 'Start the refresher' }).click();
    const quiz = walk.stage.site.world.catalog.get('quizzes', 'carry-the-effort', 'en')?.document;
    const item = quiz?.items.find(({ id }) => id === 'our-steps');
    if (!item) throw new Error('The quiz lost its item');
    await respond(walk.visitor, item, true, 'fairly');
    await page.getByRole('link', { name: 'See the result' }).click();
    await headed(page, 'Passed: 2 of 2');
    await page.getByRole('link', { name: 'Back to Today' }).click();
    await sees(page, 'Nothing is late. “Carry the effort” is next. Due tomorrow.');
    await page.goto('/me');
    expect(await page.locator('.due h3').allInnerTexts()).toEqual(['Carry the effort']);
    await page.locator('.step-done').filter({ hasText: 'Put it right' }).getByText('Refresher, today').waitFor();
  });
}
