import { fold } from './fold.ts';

/** Whether a text holds every word of `search`, in any order, with or without its marks, in capitals or not. */
export function holdsWords(text: string, search: string): boolean {
  const within = fold(text);
  return fold(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
