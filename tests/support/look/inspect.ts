import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { hiddenFocus, sideways, tooSmall } from './geometry.ts';

const widths = [360, 1280] as const;
/** WCAG 2.2 A and AA, and the best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything wrong with the page as it stands: by axe at both widths, light and dark, and by its measures. */
export async function inspect(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const found = (where: string, list: readonly string[]) => faults.push(...list.map((one) => `${where}: ${one}`));
  await page.evaluate(axe.source);
  await page.setViewportSize({ width: 320, height: 640 });
  found('320 px', await sideways(page));
  await drawIn(page, 'light');
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
    found(`${width} px`, [...(await sideways(page)), ...(await tooSmall(page)), ...(await hiddenFocus(page))]);
    found(`${width} px light`, await violations(page, { runOnly: tags }));
  }
  // The scheme changes colours and nothing else, and no colour hangs on the width.
  await drawIn(page, 'dark');
  found('1280 px dark', await violations(page, { runOnly: ['color-contrast', 'link-in-text-block'] }));
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
