import { expect, test } from 'vitest';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { replaced, save, textOf, type Walk } from './walk.ts';

const lesson = 'lessons/en/carry-the-effort.md';

/** What a trainer saves, the next request shows: no build, no restart. */
export function walkEditing(walk: Walk): void {
  test('what is saved stands on the reader’s next page', async () => {
    const { page } = walk.ieva;
    await page.goto('/lessons/carry-the-effort');
    await sees(page, 'Ask that before you ask anything else.');
    const text = await textOf(walk, lesson);
    await save(walk, lesson, replaced(text, 'Ask that before you ask anything else.', 'Ask that, and *then* speak.'));
    await page.reload();
    await sees(page, 'Ask that, and then speak.');
    expect(await page.getByText('Ask that before').count()).toBe(0);
  });

  test('a new title stands in the studio too, one save after the other', async () => {
    const { page } = walk.marius;
    for (const title of ['Carry their effort', 'Carry the effort for them', 'Carry the effort']) {
      const text = await textOf(walk, lesson);
      await save(walk, lesson, text.replace(/^title: .*$/m, `title: ${title}`));
      await page.goto('/studio?kind=lessons');
      await page.locator('.file').getByRole('link', { name: title, exact: true }).waitFor();
      await walk.ieva.page.reload();
      await headed(walk.ieva.page, title, 1);
    }
  });
}
