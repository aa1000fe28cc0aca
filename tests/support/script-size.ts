import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const built = join(import.meta.dirname, '../../dist/client');

/** How many bytes of script, gzipped, a page made Chromium load: built files, and what stands in the page itself. */
export async function scriptOn(page: Page, address: string): Promise<number> {
  const files = new Set<string>();
  const note = (url: string) => files.add(new URL(url).pathname);
  const onRequest = (request: { resourceType(): string; url(): string }) => {
    if (request.resourceType() === 'script' || /\.m?js(\?|$)/.test(request.url())) note(request.url());
  };
  page.on('request', onRequest);
  await page.goto(address);
  // An island has loaded all that it needs once it is alive.
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  page.off('request', onRequest);
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('script, [onclick], [onload], [onsubmit]')].map((one) =>
      one instanceof HTMLScriptElement ? one.textContent : one.outerHTML,
    ),
  );
  const texts = await Promise.all([...files].map((path) => readFile(join(built, path))));
  return [...texts, ...inline.filter(Boolean)].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** In kB of 1000 bytes, with one decimal. */
export const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
