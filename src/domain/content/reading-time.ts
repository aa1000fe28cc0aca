import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

const WORDS_A_MINUTE = 200;

/** How many words there are to read. */
export const wordsToRead = (nodes: readonly RootContent[]): number =>
  nodes.reduce((sum, node) => sum + (textOf(node).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0), 0);

/** Minutes that reading takes, at least 1. */
export const readingMinutes = (nodes: readonly RootContent[]): number =>
  Math.max(1, Math.round(wordsToRead(nodes) / WORDS_A_MINUTE));
