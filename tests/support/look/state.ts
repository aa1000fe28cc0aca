import type { Page } from 'playwright-core';
import type { CastName } from '#tests/support/cast.ts';

/** A page as somebody may find it. */
export interface State {
  readonly name: string;
  readonly as: CastName | null;
  readonly path: string;
  /** What the address answers; 200 unless said. */
  readonly status?: number;
  /** What is done there before one looks. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** False: the page's script does not come. */
  readonly javascript?: boolean;
}

/** States that one person finds at these addresses. */
export const statesOf = (as: CastName | null, paths: Readonly<Record<string, string>>): State[] =>
  Object.entries(paths).map(([name, path]) => ({ name, as, path }));

/** Sends the page's form without what the browser asks for first, so that the server sends it back. */
export const sendAsItIs =
  (button: string, fields: Readonly<Record<string, string>> = {}) =>
  async (page: Page): Promise<void> => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).first().fill(value);
    const send = page.locator(button).first();
    await send.evaluate((one) => one.closest('form')?.setAttribute('novalidate', ''));
    await send.click();
    // An item that lacks nothing but how sure one is asks for that where it stands.
    await page.locator('.error-summary, #confidence-error').first().waitFor();
  };

/** Opens everything that can be opened. */
export const openAll =
  (details = 'main details') =>
  (page: Page): Promise<void> =>
    page.locator(details).evaluateAll((all) => {
      for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
    });
