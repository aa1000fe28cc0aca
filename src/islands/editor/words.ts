/** The editor's sources, to know which messages they say. */
const sources = import.meta.glob<string>('./*.ts', { query: '?raw', import: 'default', eager: true });

/** The names of the messages that the editor's page has to bring along for it. */
export const editorWords: readonly string[] = [
  ...new Set(
    Object.values(sources).flatMap((source) => [...source.matchAll(/\bm\.([a-z0-9_]+)/g)].map(([, name]) => name!)),
  ),
];
