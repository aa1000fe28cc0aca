import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { png } from '#tests/support/media/files.ts';
import { place, toldJpg } from '#tests/support/media/told.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { save, textOf, type Walk } from './walk.ts';

const lesson = 'lessons/en/carry-the-effort.md';

/** A picture, from the trainer's device to the learner's lesson. */
export function walkUploading(walk: Walk): void {
  test('what is no picture is sent back with the name that was typed; a picture is uploaded', async () => {
    const { page } = walk.marius;
    await page.goto('/studio');
    await page.getByRole('link', { name: 'Pictures and sounds' }).click();
    await headed(page, 'No pictures or sounds yet', 2);
    const choose = (name: string, buffer: Buffer) =>
      page.getByLabel('A file').setInputFiles({ name, mimeType: 'image/png', buffer });
    await choose('plate.png', Buffer.from('<svg/>'));
    await page.getByLabel('Name').fill('the-plate');
    await page.getByRole('button', { name: 'Upload the file' }).click();
    await sees(page, 'Choose a picture (JPEG, PNG, WebP) or a sound (MP3, M4A).');
    expect(await page.getByLabel('Name').inputValue()).toBe('the-plate');
    await choose('plate.png', png(300, 200));
    await page.getByRole('button', { name: 'Upload the file' }).click();
    await headed(page, 'the-plate.png', 1);
    await sees(page, 'Picture, 300 × 200 pixels', '![What it shows](media/the-plate.png)', 'Nothing shows it.');
  });

  test('written into a lesson, it is there for the learner in its size, and cannot be deleted', async () => {
    const text = await textOf(walk, lesson);
    await save(walk, lesson, `${text}\n![The plate under the kettle](media/the-plate.png)\n`);
    await walk.ieva.page.goto('/lessons/carry-the-effort');
    const picture = walk.ieva.page.getByRole('img', { name: 'The plate under the kettle' });
    await picture.scrollIntoViewIfNeeded();
    const loaded = () => picture.evaluate((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth);
    await expect.poll(loaded).toBe(300);
    await walk.marius.page.reload();
    await sees(walk.marius.page, lesson, 'It cannot be deleted while something shows it.');
    await save(walk, lesson, text);
  });

  test('a photograph taken with the telephone upright stands upright, without the place where it was taken', async () => {
    const { page } = walk.marius;
    await page.goto('/studio/media');
    await sees(page, 'Where and when it was taken is removed from the file.');
    await page.getByLabel('A file').setInputFiles({ name: 'upright.jpg', mimeType: 'image/jpeg', buffer: toldJpg(6) });
    await page.getByRole('button', { name: 'Upload the file' }).click();
    await headed(page, 'upright.jpg', 1);
    const size = () =>
      page
        .locator('img.medium-picture')
        .evaluate((one) => one instanceof HTMLImageElement && [one.naturalWidth, one.naturalHeight]);
    await expect.poll(size).toEqual([560, 880]);
    const stored = await readFile(join(walk.stage.site.content, 'media/upright.jpg'));
    expect([toldJpg(6).includes(place), stored.includes(place)]).toEqual([true, false]);
    await page.getByRole('link', { name: 'Delete the file' }).click();
    await page.getByRole('button', { name: 'Delete the file' }).click();
    await sees(page, 'The file is deleted.');
    await page.goto('/studio/media/the-plate.png');
  });

  test('what nothing shows is deleted after a question', async () => {
    const { page } = walk.marius;
    await page.reload();
    await page.getByRole('link', { name: 'Delete the file' }).click();
    await headed(page, 'Delete the-plate.png?', 2);
    await page.getByRole('button', { name: 'Delete the file' }).click();
    await sees(page, 'The file is deleted.');
    await headed(page, 'No pictures or sounds yet', 2);
  });
}
