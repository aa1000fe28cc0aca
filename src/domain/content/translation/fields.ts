import { writtenMoment } from '#domain/times/moment.ts';
import type { Compiled, Document, DocumentOf } from '../documents.ts';
import type { Tell } from './teller.ts';

type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What stands in the front matter and is no words, by the name of its field. */
const facts: { [K in Document['kind']]: (document: DocumentOf<K>) => Facts } = {
  standards: ({ number, for: who, channels, refresh }) => ({ number, for: who, channels, refresh }),
  claims: ({ grade, year, population, read, conflicts, review }) => ({
    grade,
    // Words around a figure are translated, the figure is not.
    year: figuresOf(year),
    population: figuresOf(population),
    read,
    conflicts,
    review,
  }),
  lessons: ({ serves }) => ({ serves }),
  quizzes: ({ serves, lesson, pass }) => ({ serves, lesson, pass }),
  scenarios: ({ serves, channel, clock, mood }) => ({ serves, channel, clock: writtenMoment(clock), mood }),
  modules: ({ number, onboarding }) => ({ number, onboarding }),
};

const figuresOf = (text: string): readonly string[] =>
  (text.match(/\d(?:[\d.,\s]*\d)?/g) ?? []).map((figure) => figure.replace(/[.,\s]/g, ''));

/** Tells each field whose value differs from the source's. A field left out is told at the title. */
export function compareFields(tell: Tell, translation: Compiled, document: Document, source: Document): void {
  const read = facts[document.kind] as (of: Document) => Facts;
  const [here, there] = [read(document), read(source)];
  for (const key of Object.keys(there)) {
    tell.same(key, here[key]!, there[key]!, translation.fields[key] ?? tell.title(translation));
  }
  if (document.kind === 'scenarios' && source.kind === 'scenarios')
    tell.count('effort', document.effort, source.effort, translation.fields.effort ?? tell.title(translation));
}
