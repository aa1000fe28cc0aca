import type { DraftFront, DraftItem, DraftQuiz } from '../model.ts';
import { nodesOf } from './items.ts';
import { markdownOf, paragraphOf, textOf } from './markdown.ts';

/**
 * The quiz as a file of ours: always a draft. What is missing (an explanation, the lead, the standards) is left out, so
 * that the compiler tells its author where to write it, and serves nothing before.
 */
export const writeQuiz = ({ front, items }: DraftQuiz): string =>
  `${frontMatter(front)}\n${items.map((item) => markdownOf(nodesOf(item))).join('\n')}`;

function frontMatter({ title, lead, serves, lesson, pass }: DraftFront): string {
  const lines = [
    `title: ${scalar(title)}`,
    'draft: true',
    `lead: ${scalar(lead)}`,
    `serves: [${serves.join(', ')}]`,
    ...(lesson === null ? [] : [`lesson: ${scalar(lesson)}`]),
    ...(pass === null ? [] : [`pass: ${pass}`]),
  ];
  return ['---', ...lines.map((line) => line.trimEnd()), '---', ''].join('\n');
}

/** Words that YAML cannot take for anything else stand as they are, others in quotes. */
const scalar = (text: string | null): string => {
  if (text === null) return '';
  const isPlain = /^[\p{L}][\p{L}\p{N} ’“”,.!?()–-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
};

/** The quiz with `missing` in every place that its author still has to fill: for a preview, never for a file. */
export function filled({ front, items }: DraftQuiz, missing: string): DraftQuiz {
  const blank = [textOf(missing)];
  const or = <T>(nodes: readonly T[], instead: readonly T[]) => (nodes.length > 0 ? nodes : instead);
  const why = [paragraphOf(blank)];
  const fill = (item: DraftItem): DraftItem => {
    const base = { ...item, stem: or(item.stem, blank) };
    switch (base.kind) {
      case 'choice':
        return { ...base, options: base.options.map((option) => ({ ...option, why: or(option.why, why) })) };
      case 'match':
        return { ...base, heads: [or(base.heads[0], blank), or(base.heads[1], blank)], why: or(base.why, why) };
      case 'open-reply': {
        // Two, which differ: a coach has to have something to tell apart.
        const blanks = [1, 2].map((number) => ({ text: [textOf(`${missing} ${number}`)], why }));
        return { ...base, criteria: or(base.criteria, blanks), why: or(base.why, why) };
      }
      case 'short-text':
        return { ...base, accepted: or(base.accepted, [missing]), why: or(base.why, why) };
      default:
        return { ...base, why: or(base.why, why) };
    }
  };
  return {
    front: { ...front, title: front.title ?? missing, lead: front.lead ?? missing, serves: or(front.serves, ['none']) },
    items: items.map(fill),
  };
}
