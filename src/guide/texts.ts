/** The chapters of the guide as they are written, by their place: `./en/start.md`. */
const files = import.meta.glob<string>('./*/*.md', { query: '?raw', import: 'default', eager: true });

/** The text of a chapter; in English when there is none in `language`. Null when there is no such chapter. */
export const chapterText = (slug: string, language: string): string | null =>
  files[`./${language}/${slug}.md`] ?? files[`./en/${slug}.md`] ?? null;
