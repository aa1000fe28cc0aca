import type { ContentKind } from '#domain/content/documents.ts';
import type { TimesInForce } from '#domain/times/words.ts';

/** The kinds that a part without front matter can be shown of. */
export const framedKinds = ['lessons', 'quizzes', 'scenarios', 'modules'] as const satisfies readonly ContentKind[];
export type FramedKind = (typeof framedKinds)[number];

const open = { from: 9 * 60, to: 18 * 60 };

/** What the examples refer to, as the chapter on standards writes it. */
export const exampleTimes: TimesInForce = {
  standard: 'reply-in-time',
  hours: { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open, saturday: open, sunday: null },
  replies: {
    chat: { within: 10, while: 'open' },
    'e-mail': { by: 'end-of-next-day' },
    post: { within: 30, while: 'always' },
  },
};

/** What no reader is shown, and so no language's words. */
const unsaid = '…';

const fronts: Readonly<Record<FramedKind, string>> = {
  lessons: `title: ${unsaid}\nlead: ${unsaid}\nserves: [put-it-right]\n`,
  quizzes: `title: ${unsaid}\nlead: ${unsaid}\nserves: [put-it-right]\n`,
  scenarios: `title: ${unsaid}\nlead: ${unsaid}\nchannel: counter\nclock: Saturday 11:20\nmood: -1\nserves: [put-it-right]\n`,
  modules: `title: ${unsaid}\nlead: ${unsaid}\nnumber: 1\n`,
};

/**
 * A part of a file made whole: front matter above it, and, under scenes without an ending, a scene for every link to
 * one that the part leaves out. `above` is how many lines stand before the part.
 */
export function framed(kind: FramedKind, part: string): { text: string; above: number } {
  const scenario = kind === 'scenarios';
  const front = `---\n${fronts[kind]}${scenario ? `customer: ${customerIn(part)}\n` : ''}---\n`;
  const scenes = scenario ? missingScenes(part) : '';
  return { text: `${front}${part}\n${scenes}`, above: front.split('\n').length - 1 };
}

/** Whoever speaks first: in a scene the employee speaks by choices. */
const customerIn = (part: string): string => /^\*\*([^*:]+):\*\*/m.exec(part)?.[1] ?? 'Rasa';

function missingScenes(part: string): string {
  const hasEnding = part.split(/^## /m).some((scene, index) => index > 0 && !scene.includes('](#'));
  if (hasEnding) return '';
  const present = new Set([...part.matchAll(/\{#([a-z0-9-]+)/g)].map(([, id]) => id));
  const linked = [...new Set([...part.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, id]) => id!))];
  return linked
    .filter((id) => !present.has(id))
    .map((id) => `\n## ${unsaid} {#${id}}\n${unsaid}\n`)
    .join('');
}
