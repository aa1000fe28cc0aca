import type { Page } from 'playwright-core';

/** What is wrong with the page by its measures, in words: nothing when it is as it should be. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')].find(
      (one) => one.getBoundingClientRect().right > clientWidth + 1 && one.children.length === 0,
    );
    return [`${scrollWidth - clientWidth} px sideways, as by ${widest?.outerHTML.slice(0, 120)}`];
  });
}

/** A title that has so little room on a desk that it stands in more than four lines. */
export async function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1')].flatMap((title) => {
      const words = document.createRange();
      words.selectNodeContents(title);
      const lines = new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
      return lines > 4 ? [`${lines} lines: ${title.outerHTML.slice(0, 120)}`] : [];
    }),
  );
}

/** Controls under 24×24 px, save links within a sentence; main actions and fields under 44 px of height. */
export async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]';
    const large = '.button, button, .input, .choice, .check, .nav a, .segments label, summary';
    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const isInSentence = (one: Element) => {
      if (getComputedStyle(one).display !== 'inline') return false;
      const around = one.closest('p, li, dd, td, div, h1, h2, h3');
      return (around?.textContent?.trim().length ?? 0) > (one.textContent?.trim().length ?? 0);
    };
    return [...document.querySelectorAll(controls)].flatMap((one) => {
      if (!isShown(one) || isInSentence(one)) return [];
      // A box and its words are one target.
      const target = one instanceof HTMLInputElement ? (one.closest('label') ?? one) : one;
      const { width, height } = target.getBoundingClientRect();
      const least = target.matches(large) ? 44 : 24;
      if (width >= 24 && height >= least - 0.5) return [];
      return [`${Math.round(width)}×${Math.round(height)} px instead of ${least}: ${target.outerHTML.slice(0, 160)}`];
    });
  });
}

/** What has the focus, going through the page in both directions, while a bar that stays in its place covers it. */
export async function hiddenFocus(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const candidates = 'a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(candidates)].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'),
    );
    const staying = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) =>
      ['fixed', 'sticky'].includes(getComputedStyle(one).position),
    );
    const covered = (one: HTMLElement): string[] => {
      const box = (one.matches('.segments input, .check input, .choice input') ? one.closest('label') : one) ?? one;
      const { top, bottom: end, left, right } = box.getBoundingClientRect();
      // Of a long field a browser brings the line into sight in which one writes, and no more.
      const bottom = one.matches('textarea') ? Math.min(end, top + 44) : end;
      const bars = staying.filter((bar) => {
        if (bar.contains(one) || one.contains(bar)) return false;
        const own = bar.getBoundingClientRect();
        const overlaps = own.top < bottom - 1 && own.bottom > top + 1 && own.left < right - 1 && own.right > left + 1;
        const x = (Math.max(own.left, left) + Math.min(own.right, right)) / 2;
        const y = (Math.max(own.top, top) + Math.min(own.bottom, bottom)) / 2;
        return overlaps && bar.contains(document.elementFromPoint(x, y));
      });
      const outside = bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth;
      const words = one.outerHTML.slice(0, 120);
      return [
        ...bars.map((bar) => `${words} is behind ${bar.className || bar.tagName}`),
        ...(outside ? [`${words} is not in sight`] : []),
      ];
    };
    const faults = new Set<string>();
    for (const [direction, list] of [
      ['forwards', all],
      ['backwards', all.toReversed()],
    ] as const) {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, direction === 'forwards' ? 0 : document.documentElement.scrollHeight);
      for (const one of list) {
        one.focus();
        for (const fault of covered(one)) faults.add(`${direction}: ${fault}`);
      }
    }
    (document.activeElement as HTMLElement | null)?.blur();
    for (const one of [document.documentElement, ...document.querySelectorAll('body *')]) one.scrollTo(0, 0);
    return [...faults];
  });
}
