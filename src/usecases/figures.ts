import {
  bodiesOf,
  coachedFirsts,
  firstResponses,
  type MetRow,
  pairsOnRest,
  scoredFirsts,
} from '#db/queries/figures.ts';
import { type Pinned, subjectOf } from '#domain/attempts/pinned.ts';
import type { Quiz } from '#domain/content/documents.ts';
import { askedOf } from '#domain/figures/asked.ts';
import { type Figures, figuresOf } from '#domain/figures/figures.ts';
import { thresholds } from '#domain/figures/thresholds.ts';
import type { Item } from '#domain/items/item.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { asStudioFile, type StudioFile } from './studio.ts';

export interface ItemWithFigures {
  readonly item: Item;
  readonly figures: Figures;
  /** How many people met the item first elsewhere, and so are not in its figures. */
  readonly apart: Apart;
}

export interface Apart {
  /** In this quiz, when the item had other words or another key. */
  readonly versions: number;
  /** In this quiz in another language. */
  readonly languages: number;
  readonly refreshers: number;
}

interface QuizFigures {
  readonly file: StudioFile;
  readonly quiz: Quiz;
  /** In the order of the quiz. */
  readonly items: readonly ItemWithFigures[];
}

/**
 * How each item of a quiz does in one language, as the file stands now, drafts too, nobody named. What counts is said
 * at `Gathered`. Refuses what is not there or never compiled.
 */
export const readFigures = useCase(
  'figures.read',
  async (context: Context, { language, slug }: { language: string; slug: string }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const file = context.catalog.file(`quizzes/${language}/${slug}.md`);
    const quiz = file?.entry?.document;
    if (!file || quiz?.kind !== 'quizzes') return refuse('not-found');

    const { read } = context.db;
    const met = await firstResponses(read, slug);
    const digests = [...new Set(met.filter((row) => isHere(row, language)).map(({ digest }) => digest))];
    const asked = await askedUnder(context, digests);
    const [scored, pairs, coached] =
      digests.length === 0
        ? [[], [], []]
        : await Promise.all([
            scoredFirsts(read, slug, digests),
            pairsOnRest(read, slug, digests, thresholds.rest),
            coachedFirsts(read, slug, digests),
          ]);
    const items = quiz.items.map((item): ItemWithFigures => {
      const subject = subjectOf({ quiz: slug, item });
      const now = askedOf(item);
      const isSame = (row: { item: string; digest: string }) =>
        row.item === subject && asked.get(row.digest)?.get(subject) === now;
      const people = (rows: readonly MetRow[]) => rows.reduce((sum, row) => sum + row.people, 0);
      const of = met.filter((row) => row.item === subject);
      const here = of.filter((row) => isHere(row, language));
      const same = here.filter(isSame);
      return {
        item,
        figures: figuresOf(item, {
          people: people(same),
          scored: scored.filter(isSame),
          pairs: pairs.filter(isSame),
          coached: coached.filter(isSame),
        }),
        apart: {
          versions: people(here) - people(same),
          languages: people(of.filter((row) => row.kind === 'quizzes' && row.language !== language)),
          refreshers: people(of.filter(({ kind }) => kind === 'refreshers')),
        },
      };
    });
    return ok<QuizFigures>({ file: asStudioFile(file), quiz, items });
  },
);

const isHere = ({ kind, language }: MetRow, asked: string): boolean => kind === 'quizzes' && language === asked;

/** By digest and subject, what was asked under it. */
async function askedUnder({ db }: Context, digests: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const bodies = digests.length === 0 ? [] : await bodiesOf(db.read, digests);
  return new Map(
    bodies.map(({ digest, body }) => {
      const pinned = JSON.parse(body) as Pinned;
      const items = pinned.kind === 'scenarios' ? [] : pinned.items;
      return [digest, new Map(items.map((of) => [subjectOf(of), askedOf(of.item)]))];
    }),
  );
}
