import { baseLocale } from './generated/runtime.js';
import type { Message } from './written.ts';

const files = import.meta.glob<Readonly<Record<string, Message>>>('./messages/*/*.json', {
  import: 'default',
  eager: true,
});

/** The messages of these names as they are written in a language; in the first language those that it lacks. */
export function messagesIn(language: string, names: readonly string[]): Record<string, Message> {
  const all = { ...catalogueOf(baseLocale), ...catalogueOf(language) };
  return Object.fromEntries(names.flatMap((name) => (name in all ? [[name, all[name]!]] : [])));
}

const catalogues = new Map<string, Readonly<Record<string, Message>>>();

function catalogueOf(language: string): Readonly<Record<string, Message>> {
  const known = catalogues.get(language);
  if (known) return known;
  const rooms = Object.entries(files).filter(([path]) => path.startsWith(`./messages/${language}/`));
  const catalogue: Record<string, Message> = Object.assign({}, ...rooms.map(([, room]) => room));
  catalogues.set(language, catalogue);
  return catalogue;
}
