export const ways = ['knows', 'can', 'does', 'felt'] as const;
export type WayName = (typeof ways)[number];

/** `few` is for felt alone: answers came in, too few to say. */
export type WayState = 'none' | 'part' | 'met' | 'lapsed' | 'few';

/** How far it is, is how full it is: the outline of each way on a grid of 20, and its lower half. */
const shapes: Record<WayName, { outline: string; half: string }> = {
  knows: { outline: 'M4 2h8.4L16 5.6V18H4Z', half: 'M4 10h12v8H4Z' },
  can: { outline: 'M10 1.3 18.7 10 10 18.7 1.3 10Z', half: 'M1.3 10h17.4L10 18.7Z' },
  does: {
    outline: 'M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4Z',
    half: 'M1.8 10h16.4a8.2 8.2 0 0 1-16.4 0Z',
  },
  felt: {
    outline:
      'M4.3 3h11.4A3.3 3.3 0 0 1 19 6.3v4.9a3.3 3.3 0 0 1-3.3 3.3H9.4L5 18.8v-4.3h-.7A3.3 3.3 0 0 1 1 11.2V6.3A3.3 3.3 0 0 1 4.3 3Z',
    half: 'M1 9h18v2.2a3.3 3.3 0 0 1-3.3 3.3H9.4L5 18.8v-4.3h-.7A3.3 3.3 0 0 1 1 11.2Z',
  },
};

const dots = [6, 10, 14].map((x) => `<circle cx="${x}" cy="8.8" r="1.1"/>`).join('');

/**
 * The inside of the `<symbol>` that draws a way, whatever its state: the style sheet fills the parts by the mark's
 * class, so that a page says each way once and not once for each state.
 */
export function drawWay(way: WayName): string {
  const { outline, half } = shapes[way];
  const hatched = `<path class="way-hatched" d="${outline}" fill="url(#hatch)"/>`;
  const line = `<path class="way-whole" d="${outline}" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>`;
  return `${hatched}${line}<path class="way-half" d="${half}"/>${way === 'felt' ? `<g class="way-dots">${dots}</g>` : ''}`;
}

/** The mark that shows a way in a state, drawn once in the page's sprite. A team's page has over a thousand of them. */
export const markOf = (way: WayName, state: WayState): string =>
  `<svg class="way way-${state}" aria-hidden="true"><use href="#way-${way}"/></svg>`;
