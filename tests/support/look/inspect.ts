import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { hiddenFocus, sideways, tooSmall } from './geometry.ts';

/** WCAG 2.2 A and AA, and the best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything wrong with the page as it stands: by axe on a telephone, by its colours in both schemes, by its measures. */
export async function inspect(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const found = (where: string, list: readonly string[]) => faults.push(...list.map((one) => `${where}: ${one}`));
  await page.evaluate(axe.source);
  await page.setViewportSize({ width: 320, height: 640 });
  found('320 px', await sideways(page));
  await page.setViewportSize({ width: 360, height: 740 });
  await drawIn(page, 'light');
  found('360 px', [...(await sideways(page)), ...(await tooSmall(page)), ...(await hiddenFocus(page))]);
  found('360 px', await violations(page, { runOnly: tags }));
  await page.setViewportSize({ width: 1280, height: 800 });
  // The scheme changes colours and nothing else, and no colour hangs on the width.
  await drawIn(page, 'dark');
  found('1280 px', [...(await sideways(page)), ...(await tooSmall(page))]);
  found('1280 px, dark', await violations(page, { runOnly: ['color-contrast', 'link-in-text-block'] }));
  return faults;
}

async function drawIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // Two frames later it is drawn in these colours.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Within the page itself: there are no frames, and the policy of the page lets nothing else in. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(options),
    { ...options, resultTypes: ['violations'] } as RunOptions,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} (${failureSummary})`),
  );
}
