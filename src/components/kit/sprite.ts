import { drawWay, ways } from '#components/mastery/ways.ts';

/**
 * What the four ways are drawn from, once for each page: the style sheet fills them, which it could not in a file of
 * their own. Not hidden by `display: none`: the hatch takes its colour from here.
 */
export const sprite = [
  '<svg class="sprite" aria-hidden="true" focusable="false">',
  '<pattern id="hatch" width="3.4" height="3.4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">',
  '<path d="M0 1.2h3.4" stroke="currentColor" stroke-width="1.6"/></pattern>',
  ...ways.map((way) => `<symbol id="way-${way}" viewBox="0 0 20 20">${drawWay(way)}</symbol>`),
  '</svg>',
].join('');
