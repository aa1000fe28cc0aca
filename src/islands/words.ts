/** The islands' sources, to know which messages they say; the editor, which has a page of its own, says others. */
const sources = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./editor/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The names of all messages that islands use: what the page has to bring along for them. */
export const islandWords: readonly string[] = [
  ...new Set(
    Object.values(sources).flatMap((source) => [...source.matchAll(/\bm\.([a-z0-9_]+)/g)].map(([, name]) => name!)),
  ),
];
