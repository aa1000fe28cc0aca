/** A page of a list. */
interface PageOf {
  /** From 1: the one that was wanted, or the nearest that there is. */
  readonly page: number;
  readonly pages: number;
  /** How many entries stand before it. */
  readonly offset: number;
}

/** How many pages `count` entries make, so many to a page; one where there is none. */
export const pagesOf = (count: number, listed: number): number => Math.max(1, Math.ceil(count / listed));

/** Which of `count` entries, so many to a page, the page `wanted` shows. */
export function pageOf(count: number, listed: number, wanted: number): PageOf {
  const pages = pagesOf(count, listed);
  const page = Math.min(Math.max(1, wanted), pages);
  return { page, pages, offset: (page - 1) * listed };
}
