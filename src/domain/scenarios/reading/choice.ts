import type { Link, List, ListItem, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Braces, type Pair, readBraces } from '#domain/markdown/braces.ts';
import { destinationOf } from '#domain/markdown/links.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import { readStandards } from '#domain/markdown/serves.ts';
import type { Span } from '#domain/markdown/source.ts';
import { type Moment, readMoment } from '#domain/times/moment.ts';
import type { Choice, Condition } from '../scenario.ts';
import { readWhen } from './condition.ts';

/** A choice with the places that the checks of the whole script tell. */
export interface ReadChoice extends Choice {
  readonly toAt: Span;
  readonly whenAt: Span | null;
}

const keys = ['meets', 'misses', 'mood', 'effort', 'minutes', 'until', 'set', 'if'];

/**
 * The choices of a scene, those that are whole. `misplaced`: an explanation stands under the list instead of under its
 * last choice, which is told elsewhere.
 */
export const readChoices = (reader: Reader, list: List, misplaced: boolean): ReadChoice[] =>
  list.children.flatMap((entry) => readChoice(reader, entry, misplaced && entry === list.children.at(-1)) ?? []);

function readChoice(reader: Reader, entry: ListItem, whyIsMisplaced: boolean): ReadChoice | null {
  const [first, ...rest] = entry.children;
  if (first?.type !== 'paragraph') {
    reader.tell('option-empty', entry);
    return null;
  }
  if (entry.checked != null) reader.tell('ticks-not-here', first);
  const quotations = rest.filter((node) => node.type === 'blockquote');
  for (const node of rest) if (node.type !== 'blockquote') reader.tell('not-part-of-choice', node);
  const why = render(
    reader,
    quotations.flatMap((quotation) => quotation.children),
  );
  if (why === '' && !whyIsMisplaced) reader.tell('choice-without-explanation', first);
  const braces = readBraces(reader, first, { id: false, keys });
  const link = soleLink(reader, first, braces);
  if (!link) return null;
  const { toAt, to } = link;
  const effects = readEffects(reader, braces);
  return { text: render(reader, link.link.children), to, toAt, why, ...effects };
}

/** The link that a choice consists of, to a scene of the same file. */
function soleLink(reader: Reader, text: Paragraph, braces: Braces): { link: Link; to: string; toAt: Span } | null {
  const [link, ...rest] = braces.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (link?.type !== 'link') {
    reader.tell('choice-without-link', text);
    return null;
  }
  if (rest[0]) reader.tell('choice-more-than-link', rest[0]);
  const toAt = destinationOf(reader, link);
  const to = /^#([a-z0-9-]+)$/.exec(link.url)?.[1];
  if (textOf(link).trim() === '') reader.tell('choice-without-words', link);
  if (to === undefined) {
    reader.tell('choice-to-no-scene', toAt, { link: link.url.slice(0, 60) });
    return null;
  }
  return { link, to, toAt };
}

function readEffects(reader: Reader, { pairs }: Braces) {
  const meets = readStandards(reader, pairs.get('meets'));
  const misses = readStandards(reader, pairs.get('misses'));
  const both = pairs.get('misses')?.words.find(({ word }) => meets.includes(word));
  if (both) reader.tell('meets-and-misses', both.at, { standard: both.word });
  const when = pairs.get('if');
  const until = pairs.get('until');
  if (until && pairs.has('minutes')) reader.tell('minutes-and-until', until.at);
  return {
    meets,
    misses,
    mood: readWhole(reader, pairs.get('mood'), 4, 'mood-unreadable'),
    effort: readEffort(reader, pairs.get('effort')),
    minutes: Math.max(0, readWhole(reader, pairs.get('minutes'), 600, 'minutes-unreadable')),
    until: until ? readUntil(reader, until) : null,
    sets: readFlags(reader, pairs.get('set')),
    when: when ? (readWhen(reader, when) satisfies Condition | null) : null,
    whenAt: when?.at ?? null,
  };
}

/** A whole number from −most to most; 0 when there is none. */
function readWhole(
  reader: Reader,
  pair: Pair | undefined,
  most: number,
  rule: 'mood-unreadable' | 'minutes-unreadable',
): number {
  if (!pair) return 0;
  const number = /^[+−-]?\d{1,3}$/.test(pair.value) ? Number(pair.value.replace('−', '-')) : Number.NaN;
  const least = rule === 'mood-unreadable' ? -most : 0;
  if (number >= least && number <= most) return number;
  reader.tell(rule, pair.at, { found: pair.value.slice(0, 60) });
  return 0;
}

/** A weekday with a time; null after it was told. */
function readUntil(reader: Reader, { value, at }: Pair): Moment | null {
  const moment = readMoment(value);
  if (moment === null) reader.tell('until-unreadable', at, { found: value.slice(0, 60) });
  return moment;
}

function readEffort(reader: Reader, pair: Pair | undefined): string | null {
  if (!pair) return null;
  if (/\p{L}/u.test(pair.value)) return pair.value;
  reader.tell('effort-without-name', pair.at, { found: pair.value.slice(0, 60) });
  return null;
}

const readFlags = (reader: Reader, pair: Pair | undefined): string[] =>
  (pair?.words ?? []).flatMap(({ word, at }) => {
    if (/^[a-z0-9-]+$/.test(word)) return word;
    reader.tell('flag-unreadable', at, { found: word.slice(0, 60) });
    return [];
  });
