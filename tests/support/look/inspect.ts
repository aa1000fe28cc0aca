import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { hiddenFocus, sideways, squeezed, tooSmall } from './geometry.ts';

/** WCAG 2.2 A and AA, and the best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Half as long as what the package gives for its source, and as much less to send and to read in each page.
const source = await readFile(join(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

type Scheme = 'light' | 'dark';
/** Where everything is asked of a page, and where of its colours alone. */
export type Schemes = readonly [all: Scheme, ...colours: Scheme[]];

/** A telephone, before a page is opened in it. */
export async function startIn(page: Page, [all]: Schemes): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: all });
}

/** Everything wrong with the page as it stands: by axe on a telephone, by its measures, by its colours on a desk. */
export async function inspect(page: Page, [all, ...colours]: Schemes): Promise<string[]> {
  const faults: string[] = [];
  const found = (where: string, list: readonly string[]) => faults.push(...list.map((one) => `${where}: ${one}`));
  await page.evaluate(source);
  found('360 px', [...(await sideways(page)), ...(await tooSmall(page)), ...(await hiddenFocus(page))]);
  found(`360 px, ${all}`, await violations(page, { runOnly: tags }));
  await page.setViewportSize({ width: 320, height: 640 });
  found('320 px', await sideways(page));
  await page.setViewportSize({ width: 1280, height: 800 });
  found('1280 px', [...(await sideways(page)), ...(await tooSmall(page)), ...(await squeezed(page))]);
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme });
    found(`1280 px, ${colorScheme}`, await violations(page, { runOnly: ['color-contrast', 'link-in-text-block'] }));
  }
  return faults;
}

/** Within the page itself: there are no frames, and the policy of the page lets nothing else in. */
const violations = (page: Page, options: RunOptions): Promise<string[]> =>
  page.evaluate(
    async (options) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} (${failureSummary})`),
      );
    },
    { ...options, reporter: 'no-passes', selectors: false } as RunOptions,
  );
