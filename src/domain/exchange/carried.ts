import { z } from 'zod';

/*
 * GIFT has no place for some of what a quiz of ours says. An export writes that into comments, which Moodle skips and an
 * import of ours reads:
 *
 *     // wellserved-quiz {"title":"Put it right","lead":"…","serves":["put-it-right"]}
 *     // wellserved-item {"id":"late-part","serves":["bad-news-first"]}
 *
 * Texts in them are HTML and take the same way in as any other text of a file.
 */

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);
const text = z.string().max(4000);

const quiz = z.object({
  title: text.optional(),
  lead: text.optional(),
  serves: z.array(slug).optional(),
  lesson: slug.optional(),
  pass: z.int().min(1).max(100).optional(),
});

const item = z.object({
  id: slug,
  serves: z.array(slug).optional(),
  /** The heads of a match. */
  heads: z.tuple([text, text]).optional(),
  /** The whole of an open reply, of which an essay has no criteria. */
  reply: z
    .object({
      ...{ stem: text, setting: text, rewrite: text, why: text },
      criteria: z.array(z.object({ text, why: text })).max(100),
    })
    .optional(),
  /** The whole of an order, which GIFT has no kind for. */
  order: z.object({ stem: text, setting: text, steps: z.array(text).max(100), why: text }).optional(),
});

export type CarriedQuiz = z.output<typeof quiz>;
export type CarriedItem = z.output<typeof item>;

/** The comment line that carries `value`. */
export const carriedLine = (kind: 'quiz' | 'item', value: CarriedQuiz | CarriedItem): string =>
  `// wellserved-${kind} ${JSON.stringify(value)}`;

/** What a comment line carries; null when it is any other comment, `unreadable` when somebody broke it. */
export function readCarried(
  line: string,
): { readonly quiz: CarriedQuiz } | { readonly item: CarriedItem } | 'unreadable' | null {
  const [, kind, json] = /^\s*\/\/\s*wellserved-(quiz|item)\s+(.*)$/s.exec(line) ?? [];
  if (kind === undefined) return null;
  let value: unknown;
  try {
    value = JSON.parse(json!);
  } catch {
    return 'unreadable';
  }
  const read = kind === 'quiz' ? quiz.safeParse(value) : item.safeParse(value);
  if (!read.success) return 'unreadable';
  return kind === 'quiz' ? { quiz: read.data as CarriedQuiz } : { item: read.data as CarriedItem };
}
