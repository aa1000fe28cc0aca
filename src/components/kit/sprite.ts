import { drawWay, ways } from '#components/mastery/ways.ts';
import { icons } from './icons.ts';

const symbol = (id: string, size: number, inside: string) =>
  `<symbol id="${id}" viewBox="0 0 ${size} ${size}">${inside}</symbol>`;

/**
 * What the icons of a page are drawn from, and those of its islands. It is the same on every page, so it is written
 * once. Not hidden by `display: none`: the hatch takes its colour from here.
 */
export const sprite = [
  '<svg class="sprite" aria-hidden="true" focusable="false">',
  '<pattern id="hatch" width="3.4" height="3.4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">',
  '<path d="M0 1.2h3.4" stroke="currentColor" stroke-width="1.6"/></pattern>',
  ...Object.entries(icons).map(([name, inside]) => symbol(`i-${name}`, 24, inside)),
  ...ways.map((way) => symbol(`way-${way}`, 20, drawWay(way))),
  '</svg>',
].join('');
