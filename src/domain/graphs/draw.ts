import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { widthOf } from './fit-text.ts';
import { type DrawnChoice, type DrawnScene, type Picture, sizes } from './picture.ts';
import { HEAD, type Route } from './route.ts';

/** What the picture says in words, in the reader's language. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
  readonly start: string;
  readonly ending: string;
}

interface Drawing {
  /** Tells this picture's parts from another's on the same page. */
  readonly id: string;
  /** Where a scene's box leads; none in a file of its own. */
  readonly href?: (scene: string) => string;
  /** The style sheet of a file of its own. A page has its own. */
  readonly style?: string;
}

type Attributes = Readonly<Record<string, string | number | string[]>>;

const el = (tagName: string, attributes: Attributes, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, Array.isArray(value) ? value : written(value)]),
  ),
  children,
});
const written = (value: string | number) => String(typeof value === 'number' ? Math.round(value * 10) / 10 : value);
const words = (value: string): ElementContent => ({ type: 'text', value });

/** The picture as SVG: classes and attributes alone, so that it may stand in a page whose policy allows no inline style. */
export function draw(picture: Picture, say: PictureWords, { id, href, style }: Drawing): string {
  const [width, height] = [Math.ceil(picture.width), Math.ceil(picture.height)];
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      className: ['graph'],
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: href ? 'group' : 'img',
      ariaLabelledBy: [`${id}-title`],
      ariaDescribedBy: [`${id}-description`],
    },
    el('title', { id: `${id}-title` }, words(say.title)),
    el('desc', { id: `${id}-description` }, words(say.description)),
    ...(style ? [el('style', {}, words(style))] : []),
    ...(style ? [el('rect', { className: ['graph-ground'], width, height })] : []),
    el('g', { ariaHidden: 'true' }, ...picture.choices.map(lines), ...picture.choices.map(choice)),
    ...picture.scenes.map((one) => scene(one, say, id, href)),
  );
  return toHtml(svg, { space: 'svg', closeEmptyElements: true });
}

const kindOf = ({ marks }: DrawnChoice): string => (marks.length === 2 ? 'mixed' : (marks[0] ?? 'plain'));

function lines(one: DrawnChoice): Element {
  const classes = ['graph-line', `graph-${kindOf(one)}`, ...(one.conditional ? ['graph-conditional'] : [])];
  const wide = one.share === null ? 1.5 : Math.round((1 + 6 * one.share) * 10) / 10;
  return el(
    'g',
    { className: classes },
    el('path', { d: one.into.path, strokeWidth: wide }),
    el('path', { d: one.out.path, strokeWidth: wide }),
    head(one.out, wide),
  );
}

/** An arrow's head, wider on a wider line. */
function head({ tip, down }: Route, wide: number): Element {
  const half = 3.5 + wide / 2;
  const back = tip.y + (down ? -HEAD : HEAD);
  return el('path', {
    className: ['graph-head'],
    d: `M${written(tip.x)},${written(tip.y)}L${written(tip.x - half)},${written(back)}h${written(2 * half)}Z`,
  });
}

function choice(one: DrawnChoice): Element {
  const { x, y, width, height, name, marks, note } = one;
  const [left, right] = [x - width / 2, x + width / 2];
  const marksEnd = right - 8 - (note ? widthOf(note, sizes.choice) + 4 : 0);
  return el(
    'g',
    { className: ['graph-choice', `graph-${kindOf(one)}`, ...(one.conditional ? ['graph-conditional'] : [])] },
    el('rect', { x: left, y: y - height / 2, width, height, rx: 12 }),
    el('text', { className: ['graph-name'], x: left + 9, y: y + 4.5 }, words(name)),
    ...marks.map((mark, index) => sign(mark, marksEnd - (marks.length - index) * (sizes.mark + 2), y)),
    ...(note ? [el('text', { x: right - 9, y: y + 4.5, textAnchor: 'end' }, words(note))] : []),
  );
}

/** A tick or a cross, 12 wide: the typeface has neither. */
function sign(mark: 'meets' | 'misses', x: number, y: number): Element {
  const d =
    mark === 'meets'
      ? `M${written(x + 1)},${written(y + 0.5)}l3.5,4l6.5,-9`
      : `M${written(x + 2)},${written(y - 4)}l8,8m0,-8l-8,8`;
  return el('path', { className: ['graph-sign', `graph-sign-${mark}`], d });
}

function scene(one: DrawnScene, say: PictureWords, id: string, href: Drawing['href']): Element {
  const { x, y, width, height, lines: title, note, is } = one;
  const [left, top] = [x - width / 2, y - height / 2];
  const tag = is === 'start' ? say.start : is === 'ending' ? say.ending : null;
  const rows = [
    ...(tag ? [{ is: 'graph-tag', text: tag, tall: 17 }] : []),
    ...title.map((text) => ({ is: 'graph-title', text, tall: sizes.titleLine })),
    ...(note ? [{ is: 'graph-note', text: note, tall: 17 }] : []),
  ];
  let baseline = top + 10;
  const texts = rows.map((row) => {
    baseline += row.tall;
    return el('text', { className: [row.is], x, y: baseline - 4.5, textAnchor: 'middle' }, words(row.text));
  });
  const attributes = { className: ['graph-scene', `graph-${is}`], ...(is === 'start' && { id: `${id}-start` }) };
  const group = el('g', attributes, ...shape(is, left, top, width, height), ...texts);
  return href ? el('a', { href: href(one.id) }, group) : group;
}

/** The start has a thick foot and head, as a form has; an ending is round and has a second line inside. */
function shape(is: DrawnScene['is'], x: number, y: number, width: number, height: number): Element[] {
  const rx = is === 'ending' ? Math.min(22, height / 2) : 3;
  const outer = el('rect', { x, y, width, height, rx });
  if (is === 'scene') return [outer];
  if (is === 'start')
    return [outer, el('path', { className: ['graph-bar'], d: `M${written(x)},${written(y + 2)}h${written(width)}` })];
  const inner = { x: x + 4, y: y + 4, width: width - 8, height: height - 8, rx: rx - 4 };
  return [outer, el('rect', { className: ['graph-inner'], ...inner })];
}
