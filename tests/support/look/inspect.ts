import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { hiddenFocus, sideways, tooSmall } from './geometry.ts';

const widths = [360, 1280] as const;
/** WCAG 2.2 A and AA, and the best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything wrong with the page as it stands: by axe at both widths, light and dark, and by its measures. */
export async function inspect(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const found = (where: string, list: readonly string[]) => faults.push(...list.map((one) => `${where}: ${one}`));
  await page.setViewportSize({ width: 320, height: 640 });
  found('320 px', await sideways(page));
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
    found(`${width} px`, [...(await sideways(page)), ...(await tooSmall(page)), ...(await hiddenFocus(page))]);
    await drawIn(page, 'light');
    found(`${width} px light`, await violations(axe(page).withTags(tags)));
    // The scheme changes colours and nothing else.
    await drawIn(page, 'dark');
    found(`${width} px dark`, await violations(axe(page).withRules(['color-contrast', 'link-in-text-block'])));
  }
  return faults;
}

async function drawIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // Two frames later it is drawn in these colours.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Within the page itself: there are no frames, and the policy of the page lets nothing else in. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

async function violations(rules: AxeBuilder): Promise<string[]> {
  const { violations } = await rules.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} (${failureSummary})`),
  );
}
