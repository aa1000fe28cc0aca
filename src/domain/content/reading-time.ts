import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

const WORDS_A_MINUTE = 200;

/** Minutes that reading takes, at least 1. */
export const readingMinutes = (nodes: readonly RootContent[]): number => {
  const words = nodes.reduce((sum, node) => sum + (textOf(node).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0), 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
};
