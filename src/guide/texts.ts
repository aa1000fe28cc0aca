/** The chapters of the guide as they are written, by their place: `./en/start.md`. */
const files = import.meta.glob<string>('./*/*.md', { query: '?raw', import: 'default', eager: true });

/** The text of a chapter in the first of `languages` that has it, and which that is; null when none has. */
export function chapterText(slug: string, languages: readonly string[]): { language: string; text: string } | null {
  for (const language of languages) {
    const text = files[`./${language}/${slug}.md`];
    if (text !== undefined) return { language, text };
  }
  return null;
}
