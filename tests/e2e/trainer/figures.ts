import { expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { manyMeet } from '#tests/support/many.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import type { Walk } from './walk.ts';

/** From the list of files to what people chose in each item of a quiz. */
export function walkFigures(walk: Walk): void {
  test('the studio tells of each item how hard it is, whether it tells people apart and what they chose', async () => {
    const { page } = walk.marius;
    const { world, content } = walk.stage.site;
    await page.goto('/studio?kind=quizzes');
    await page
      .locator('.file')
      .filter({ hasText: 'quizzes/en/carry-the-effort.md' })
      .getByText('How its items do')
      .click();
    await sees(page, 'Nobody has met these items yet.');
    // As the file stands after all that was done to it in this walk.
    const catalog = openCatalog(content);
    const quiz = catalog.get('quizzes', 'carry-the-effort', 'en');
    catalog.close();
    if (!quiz) throw new Error('The quiz is not there');
    await manyMeet(world, quiz.document, 30);
    await page.reload();
    await headed(page, 'How the items of “Carry the effort” do', 1);
    const [first] = quiz.document.items;
    await page.getByRole('row').filter({ hasText: 'Item 1' }).getByRole('link', { name: 'Item 1' }).click();
    const section = page.locator(`[id="${first?.id}"]`);
    // Who read along in this walk may have met it too.
    await section.getByText(/^3\d$/).waitFor();
    expect(await section.getByRole('row').count()).toBeGreaterThan(2);
    expect(await page.getByRole('main').textContent()).not.toContain('Many ');
    await page.getByRole('link', { name: 'See the key of item 1' }).click();
    await headed(page, 'Carry the effort', 1);
  });
}
