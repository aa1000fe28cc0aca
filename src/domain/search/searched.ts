import type { Document, DocumentOf, Lesson, LessonBlock, Scenario, Standard } from '#domain/content/documents.ts';
import { plainText } from './plain-text.ts';

export const searchedKinds = ['standards', 'lessons', 'scenarios'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** What is searched of a document, as plain text. */
interface Searched {
  readonly title: string;
  /** What it begins with is said of it where no word was found in it. */
  readonly body: string;
}

/** Raised when another text is searched of the same document, or words are compared in another way. */
export const searchedShape = 1;

/** Whether documents of this kind can be found by a search. */
export const isSearched = (document: Document): document is DocumentOf<SearchedKind> =>
  searchedKinds.some((kind) => kind === document.kind);

/**
 * What is searched of a document. Of a scenario what its page says before it begins: its scenes come to light as they
 * are played.
 */
export function searchedOf(document: DocumentOf<SearchedKind>): Searched {
  const { title } = document;
  return { title, body: bodies[document.kind](document as never).join(' ') };
}

const bodies = {
  standards: ({ statement, why, met, partly, notMet }: Standard) =>
    [statement, why, ...met, ...partly, ...notMet].map(plainText),
  lessons: ({ lead, blocks }: Lesson) => [lead, ...blocks.flatMap(textsOf)],
  scenarios: ({ lead }: Scenario) => [lead],
};

function textsOf(block: LessonBlock): string[] {
  switch (block.type) {
    case 'prose':
      return [plainText(block.html)];
    case 'talk':
      return block.remarks.map(({ who, html }) => `${who}: ${plainText(html)}`);
    case 'pair':
      return block.says.flatMap(({ html, why }) => [plainText(html), plainText(why)]);
    case 'claims':
      return [];
  }
}
