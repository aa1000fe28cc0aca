import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which words are right and what a choice does: the same public words with two different keys. */
export type Version = 'first' | 'second';

/** `zq-name-qz` stands nowhere but where it was planted; it is a word of a text, an id and a flag alike. */
export const mark = (name: string): string => `zq-${name}-qz`;

/** The names of the marks in what was heard. A number can carry no mark, so the digits of its key are one. */
export const marksIn = (heard: string): Set<string> =>
  new Set([
    ...[...heard.matchAll(/zq-([a-z0-9-]+?)-qz/g)].map((match) => match[1]!),
    ...(/73[,.]?5[12]9|6[.,]739/.test(heard) ? ['number-key'] : []),
  ]);

/** By item, every mark in its key and its explanations. */
export const itemMarks: Readonly<Record<string, readonly string[]>> = {
  single: ['single-0', 'single-1', 'single-2'],
  several: ['several-0', 'several-1', 'several-2', 'several-3'],
  order: ['order-why'],
  match: ['match-why'],
  text: ['text-accepted', 'text-also', 'text-foreseen', 'text-foreseen-why', 'text-why'],
  reply: ['reply-first', 'reply-first-why', 'reply-second', 'reply-second-why', 'reply-why'],
  number: ['number-key', 'number-foreseen-why', 'number-why'],
  mark: ['mark-0', 'mark-1', 'mark-2', 'mark-3'],
};

const stars = (words: string, right: boolean) => (right ? `**${words}**` : `*${words}*`);
const passage = (rights: readonly number[]) =>
  ['partalpha', 'partbeta', 'partgamma', 'partdelta']
    .map((word, at) => stars(word, rights.includes(at)))
    .join(', then ');

/** What ought to be shuffled: the right order of the steps, and of the right cells. */
export const solved = {
  order: ['stepalder', 'stepbirch', 'stepcedar', 'stepdogwood', 'stepelder', 'stepfir'],
  match: ['cellalder', 'cellbirch', 'cellcedar', 'celldogwood', 'cellelder', 'cellfir'],
} as const;

const box = (right: boolean) => (right ? '[x]' : '[ ]');
const options = (item: string, rights: readonly number[]) =>
  ['alpha', 'beta', 'gamma', 'delta']
    .slice(0, itemMarks[item]?.length)
    .map((word, at) => `- ${box(rights.includes(at))} ${item}${word}\n  > Because ${mark(`${item}-${at}`)}.`)
    .join('\n');

const quiz = (version: Version): string => `---
title: Canaries
lead: Items whose keys are marked.
serves: [carry-the-effort]
---
## What do you say first? {#single}
She waits at the counter.

${options('single', version === 'first' ? [1] : [2])}

## Which of these are ours? {#several}
${options('several', version === 'first' ? [0, 2] : [1, 2, 3])}

## In which order? {#order}
${solved.order.map((step, at) => `${at + 1}. ${step}`).join('\n')}

> Because ${mark('order-why')}.

## What belongs to what? {#match}
| Said | Meant |
| --- | --- |
${solved.match.map((cell, at) => `| said${at} | ${cell} |`).join('\n')}

> Because ${mark('match-why')}.

## In which words? {#text}

= ${version === 'first' ? mark('text-accepted') : 'another word'} | ${mark('text-also')}

- “${mark('text-foreseen')}” > Not that, because ${mark('text-foreseen-why')}.

> Because ${mark('text-why')}.

## How many? {#number}

= ${version === 'first' ? '73519 ± 6.7391' : '12'}

- “73529” > Not quite, because ${mark('number-foreseen-why')}.

> Because ${mark('number-why')}.

## Which words are theirs? {#mark}
> mark: **Rasa:** Do ${passage(version === 'first' ? [0, 2] : [1, 2, 3])}.

${['alpha', 'beta', 'gamma', 'delta'].map((word, at) => `- “part${word}” > Because ${mark(`mark-${at}`)}.`).join('\n')}

## In your own words? {#reply}
She waits for a message.

> rewrite: Ring them yourself.

- It says ${mark('reply-first')}
  > Because ${mark('reply-first-why')}.
- It says ${mark('reply-second')}
  > Because ${mark('reply-second-why')}.

> Because ${mark('reply-why')}.
`;

/** Step by step, the marks that a route to the good end brings to light. Titles come at the end, as the way there. */
export const route = {
  start: ['start-line'],
  sorry: ['sorry-why', 'sorry-effort', 'middle', 'middle-line', 'middle-if-line', 'hidden-text'],
  walk: ['walk-why', 'glad-line', 'start-title', 'middle-title', 'glad-title'],
} as const;

const first = (scene: Version) => scene === 'first';

const scenario = (version: Version): string => `---
title: The canary
lead: Two people wait behind her.
channel: counter
clock: Saturday 11:20
customer: Rasa
mood: -1
effort: [Drove here twice]
serves: [put-it-right, carry-the-effort]
---
## ${mark('start-title')} {#start}
**Rasa:** Good morning ${mark('start-line')}.

- [“sorryword”](#${mark('middle')}) {${
  first(version)
    ? `meets: put-it-right, mood: +1, minutes: 3, set: ${mark('flag')}, effort: "${mark('sorry-effort')}"`
    : `misses: put-it-right, mood: -1, set: ${mark('other-flag')} ${mark('flag')}`
}}
  > Because ${mark('sorry-why')}.
- [“receiptword”](#${first(version) ? mark('gone') : mark('middle')}) {${
  first(version)
    ? `misses: carry-the-effort, mood: -2, minutes: 7, set: ${mark('other-flag')}, effort: "${mark('receipt-effort')}"`
    : 'meets: carry-the-effort'
}}
  > Because ${mark('receipt-why')}.

## ${mark('middle-title')} {#${mark('middle')}}
**Rasa:** What now ${mark('middle-line')}?

**Rasa:** You said sorry ${mark('middle-if-line')}. {if: ${mark('flag')}}

**Rasa:** You said nothing ${mark('middle-not-line')}. {if: not ${mark('flag')}}

- [“walkword”](#${mark('glad')}) {meets: carry-the-effort, mood: +2}
  > Because ${mark('walk-why')}.
- [“${mark('hidden-text')}”](#${mark('gone')}) {misses: put-it-right, if: ${mark('flag')}}
  > Because ${mark('hidden-why')}.
- [“${mark('never-text')}”](#${mark('gone')}) {misses: put-it-right, if: mood < -1}
  > Because ${mark('never-why')}.

## ${mark('glad-title')} {#${mark('glad')}}
Rasa waves ${mark('glad-line')}.

## ${mark('gone-title')} {#${mark('gone')}}
Rasa is gone ${mark('gone-line')}.
`;

/** Every mark of the scenario, on its route and off it. */
export const scenarioMarks: readonly string[] = [
  ...Object.values(route).flat(),
  ...['flag', 'other-flag', 'receipt-why', 'receipt-effort', 'middle-not-line', 'glad'],
  ...['hidden-why', 'never-text', 'never-why', 'gone', 'gone-title', 'gone-line'],
];

/** Writes the quiz and the scenario `canary` into a site's content. */
export async function plant(folder: string, version: Version = 'first'): Promise<void> {
  await writeFile(join(folder, 'quizzes/en/canary.md'), quiz(version));
  await writeFile(join(folder, 'scenarios/en/canary.md'), scenario(version));
}
