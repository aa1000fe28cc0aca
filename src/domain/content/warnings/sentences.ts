import type { Run } from './passages.ts';

/** More words than this nobody takes in at one reading. */
export const MOST_WORDS = 30;

/** After these a full stop ends no sentence, in any of the languages. */
const shortened =
  /(?:^|[\s(“„«"])(?:mr|mrs|ms|dr|prof|st|no|nr|e\.g|i\.e|vs|approx|pvz|plg|val|tel|p|g|d|m|t\.\s?y|kl|plkst|piem|t\.\s?i|utt|спн|сп|напр|т\.\s?е|г|вул|bb|gng|hal|\p{Lu})\.\s*$/iu;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}

/** The sentences of a text, each without the white space around it. A line break in the source ends none. */
export function sentencesIn(text: string, language: string): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  let open = false;
  // The segmenter ends a sentence at every line ending; an editor may break a line anywhere.
  for (const { segment, index } of segmenterOf(language).segment(text.replaceAll('\n', ' '))) {
    const last = runs.at(-1);
    const to = index + segment.trimEnd().length;
    if (open && last) last.to = to;
    else if (segment.trim() !== '') runs.push({ from: index + segment.length - segment.trimStart().length, to });
    open = shortened.test(segment.slice(-12));
  }
  return runs;
}

/** How many words a text has: `16:20`, `e-mail` and `don’t` are one each. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'.:,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
