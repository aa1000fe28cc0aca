import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';

/**
 * For tests that each go on where the one before it ended: the first that fails tells what its page showed, and those
 * after it are skipped.
 */
export function stepByStep(shown: () => Page | undefined): void {
  let broken = false;
  beforeEach(({ skip }) => skip(broken, 'an earlier step of the walk failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    broken = true;
    const page = shown();
    if (page) console.error(`${page.url()}\n${await page.locator('body').ariaSnapshot()}`);
  });
}
