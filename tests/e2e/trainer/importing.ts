import { expect, test } from 'vitest';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import type { Walk } from './walk.ts';

const gift = `// From the old course
::Late part::A part is four days late. What do you say first? {
=The bad news#They can plan with it.
~%50%Both at once
}

The {=lamp} and the {=bell}
`;

/** Questions of another program, from a text to a draft, and a quiz out again. */
export function walkImporting(walk: Walk): void {
  test('questions from Moodle are shown as they would be, with what is lost and what is left to write, and saved as a draft', async () => {
    const { page } = walk.marius;
    await page.goto('/studio');
    await page.getByRole('link', { name: 'Import a quiz' }).click();
    await page.getByLabel('Or its text').fill(gift);
    await page.getByLabel('Title').fill('Late parts');
    await page.getByRole('button', { name: 'Show what would be made' }).click();
    await headed(page, '3 parts are not carried as they were', 2);
    await sees(page, 'This would make 1 item in quizzes/en/late-parts.md.', 'The {=lamp} and the {=bell}', 'Line 7');
    await page.locator('#late-part').getByText('They can plan with it.').waitFor();
    await page.getByLabel('Short name').fill('carry-the-effort');
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await sees(page, 'A quiz of this name exists already.', '::Late part::');
    await page.getByLabel('Short name').fill('late-parts');
    await page.getByRole('button', { name: 'Show what would be made' }).click();
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await headed(page, 'late-parts', 1);
    await sees(page, 'This option has no explanation.');
  });

  test('of very many parts that are not carried the first hundred are listed, and how many more there are', async () => {
    const { page } = walk.marius;
    await page.goto('/studio/import');
    const comments = Array.from({ length: 102 }, (_, number) => `// Comment ${number + 1}`);
    await page.getByLabel('Or its text').fill(`The kettle is hot. {T}\n\n${comments.join('\n')}`);
    await page.getByRole('button', { name: 'Show what would be made' }).click();
    await headed(page, '102 parts are not carried as they were', 2);
    await sees(page, '2 more are not listed. They come after these.');
    const listed = await page.getByRole('region', { name: '102 parts' }).locator('code').allTextContents();
    expect([listed.length, listed.at(-1)]).toEqual([100, '// Comment 100']);
  });

  test('a quiz goes out as a GIFT file, with what Moodle will not show listed', async () => {
    const { page } = walk.marius;
    await page.goto('/studio/quizzes/en/carry-the-effort');
    await page.getByRole('link', { name: 'Export' }).click();
    await sees(page, 'GIFT has no items to put in order.');
    const link = page.getByRole('link', { name: 'Download carry-the-effort.gift' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    if (download.suggestedFilename() !== 'carry-the-effort.gift') throw new Error(download.suggestedFilename());
  });
}
