import { expect, test } from 'vitest';
import { signedIn } from '#tests/support/walk/stage.ts';
import { sees } from '#tests/support/walk/visitor.ts';
import type { Walk } from './walk.ts';

/** A draft that cannot be saved: the session ended while somebody wrote. */
export function walkSaving(walk: Walk): void {
  test('what was refused is not left without a question, and saved once one is signed in again', async () => {
    const { context, page } = await signedIn(walk.stage, 'marius');
    await page.goto('/studio/standards/en/bad-news-first/edit');
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('\n- First.\n');
    await page.getByText(/^Saved at/).waitFor();
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.keyboard.insertText('- Second.\n');
    await sees(page, 'Not saved: you were signed out. What you typed is still here.');
    const link = page.getByRole('link', { name: 'Sign in (opens in a new tab)' });
    expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual([
      '/sign-in?next=/studio',
      '_blank',
    ]);
    const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(asked.type()).toBe('beforeunload');
    await asked.dismiss();
    await context.addCookies(cookies);
    await page.getByRole('button', { name: 'Save my draft' }).click();
    await sees(page, 'Your draft is saved.');
    expect(await page.locator('#text').inputValue()).toMatch(/- First\.\n- Second\.\n$/);
    await context.close();
  });

  test('whoever types a word after the session ended and leaves at once is asked too', async () => {
    const { context, page } = await signedIn(walk.stage, 'marius');
    await page.goto('/studio/standards/en/bad-news-first/edit');
    await page.locator('.cm-content').click();
    await context.clearCookies();
    await page.keyboard.insertText('Third');
    const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(asked.type()).toBe('beforeunload');
    await context.close();
  });

  test('a button that is pressed while a save is under way waits for it', async () => {
    const { context, page } = await signedIn(walk.stage, 'marius');
    await page.goto('/studio/standards/en/bad-news-first/edit');
    const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
    await page.route('**/edit', async (route) => {
      const answered = await route.fetch({ maxRedirects: 0 });
      if (route.request().headers().accept === 'application/json') await held;
      await route.fulfill({ response: answered });
    });
    await page.locator('.cm-content').click();
    await page.keyboard.insertText('Fourth');
    await sees(page, 'Saving');
    await page.getByRole('button', { name: 'Save my draft' }).click();
    goOn();
    await sees(page, 'Your draft is saved.');
    await context.close();
  });
}
