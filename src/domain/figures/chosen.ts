import type { Item, OpenReply, Response } from '#domain/items/item.ts';
import { kindOf } from '#domain/items/kinds.ts';
import { normalised } from '#domain/items/normalised.ts';
import { thresholds } from './thresholds.ts';

/** One response, and how many people gave just this one. */
export interface Alike {
  readonly response: Response;
  readonly people: number;
}

/** Something that could be chosen or written, whether it was right, and how many people did. */
export type Chosen = { readonly right: boolean; readonly people: number } & (
  | { /** The option, or the part to be marked, of this index. */ readonly is: 'part'; readonly index: number }
  | {
      /** The step that was put next after the step `of`, or the right cell that was put beside the left cell `of`. */
      readonly is: 'beside';
      readonly of: number;
      readonly index: number;
    }
  | {
      /** What coaches found met in a reply: the criterion of this index. */ readonly is: 'met';
      readonly index: number;
    }
  | { readonly is: 'accepted' }
  | { /** The wrong answer that was foreseen under this index. */ readonly is: 'foreseen'; readonly index: number }
  | { /** As one of several people typed it; plain text, not ours. */ readonly is: 'typed'; readonly text: string }
  | { /** What nobody foresaw, and too few people typed alike to be shown. */ readonly is: 'else' }
);

/**
 * What people chose, part by part, in the order of the source; what was typed, the most frequent first. Of steps and
 * pairs the right neighbour and the most frequent wrong one. Nothing for an open reply, which `metIn` tells of.
 */
export function chosenIn(item: Item, given: readonly Alike[]): readonly Chosen[] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return parts(item.options, given);
    case 'mark':
      return parts(item.parts, given);
    case 'order':
      return item.steps.slice(0, -1).flatMap((_, of) =>
        beside(
          of,
          of + 1,
          item.steps,
          count(given, (response) => nextTo(response, of)),
        ),
      );
    case 'match': {
      const rights = item.pairs.map(({ right }) => right);
      return rights.flatMap((_, of) =>
        beside(
          of,
          of,
          rights,
          count(given, (response) => matchedTo(response, of)),
        ),
      );
    }
    case 'short-text':
    case 'number':
      return typed(item, given);
    case 'open-reply':
      return [];
  }
}

/** How coaches scored a reply, and how many people's was scored just so. */
export interface Coached {
  /** The criteria that were met, by index. */
  readonly met: readonly number[];
  readonly people: number;
}

/** Criterion by criterion, how many replies met it. */
export const metIn = ({ criteria }: OpenReply, coached: readonly Coached[]): Chosen[] =>
  criteria.map((_, index) => ({
    ...{ is: 'met', index, right: true },
    people: coached.reduce((sum, { met, people }) => sum + (met.includes(index) ? people : 0), 0),
  }));

const peopleIn = (given: readonly Alike[]): number => given.reduce((sum, { people }) => sum + people, 0);

const parts = (all: readonly { readonly right: boolean }[], given: readonly Alike[]): Chosen[] =>
  all.map(({ right }, index) => ({
    is: 'part',
    index,
    right,
    people: peopleIn(given.filter(({ response }) => indexesIn(response).includes(index))),
  }));

function indexesIn(response: Response): readonly number[] {
  if (response.kind === 'single-choice') return [response.choice];
  if (response.kind === 'multiple-choice') return response.choices;
  return response.kind === 'mark' ? response.marks : [];
}

function nextTo(response: Response, of: number): number | undefined {
  return response.kind === 'order' ? response.order[response.order.indexOf(of) + 1] : undefined;
}

const matchedTo = (response: Response, of: number): number | undefined =>
  response.kind === 'match' ? response.rights[of] : undefined;

/** How many people gave each index. */
function count(given: readonly Alike[], indexOf: (response: Response) => number | undefined): Map<number, number> {
  const counted = new Map<number, number>();
  for (const { response, people } of given) {
    const index = indexOf(response);
    if (index !== undefined) counted.set(index, (counted.get(index) ?? 0) + people);
  }
  return counted;
}

/** The right neighbour and the most frequent wrong one; texts that say the same are the same. */
function beside(of: number, key: number, texts: readonly string[], counted: ReadonlyMap<number, number>): Chosen[] {
  const isRight = (index: number) => texts[index] === texts[key];
  const all = [...counted].map(([index, people]) => ({ index, people }));
  const people = all.filter(({ index }) => isRight(index)).reduce((sum, one) => sum + one.people, 0);
  const wrong = all.filter(({ index }) => !isRight(index)).sort((a, b) => b.people - a.people || a.index - b.index)[0];
  return [
    { is: 'beside', of, index: key, right: true, people },
    ...(wrong ? [{ is: 'beside' as const, of, right: false, ...wrong }] : []),
  ];
}

function typed(item: Extract<Item, { kind: 'short-text' | 'number' }>, given: readonly Alike[]): Chosen[] {
  const isRight = ({ response }: Alike) => {
    const score = kindOf(item).score(item, response);
    return typeof score === 'object' && score.earned === score.total;
  };
  const wrong = Map.groupBy(
    given.filter((one) => !isRight(one)),
    ({ response }) => wordsOf(response),
  );
  const foreseen = foreseenIn(item).map((words, index) => {
    const people = peopleIn(wrong.get(words) ?? []);
    wrong.delete(words);
    return { is: 'foreseen' as const, index, right: false, people };
  });
  const others = [...wrong.values()].map((alike) => ({ text: textOf(alike), people: peopleIn(alike) }));
  const shown = others
    .filter(({ people }) => people >= thresholds.alike)
    .sort((a, b) => b.people - a.people)
    .slice(0, thresholds.typed);
  const rest = others.filter((one) => !shown.includes(one)).reduce((sum, { people }) => sum + people, 0);
  return [
    { is: 'accepted', right: true, people: peopleIn(given.filter(isRight)) },
    ...foreseen,
    ...shown.map((one) => ({ is: 'typed' as const, right: false, ...one })),
    ...(rest > 0 ? [{ is: 'else' as const, right: false, people: rest }] : []),
  ];
}

/** A response as it is compared with others. */
function wordsOf(response: Response): string {
  if (response.kind === 'short-text') return normalised(response.text);
  return response.kind === 'number' ? String(response.value) : '';
}

const foreseenIn = (item: Extract<Item, { kind: 'short-text' | 'number' }>): string[] =>
  item.kind === 'number'
    ? item.foreseen.map(({ value }) => String(value))
    : item.foreseen.map(({ text }) => normalised(text));

/** As most of those who wrote it wrote it. */
function textOf(alike: readonly Alike[]): string {
  const [most] = [...alike].sort((a, b) => b.people - a.people);
  if (most?.response.kind === 'short-text') return most.response.text;
  return most?.response.kind === 'number' ? String(most.response.value) : '';
}
