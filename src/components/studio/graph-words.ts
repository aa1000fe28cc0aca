import { m } from '#i18n/messages.ts';

/** How many people came to a scene; null: somebody, but too few to tell. */
export const peopleWords = (people: number | null): string =>
  people === null ? m.graph_few() : people === 0 ? m.graph_nobody() : m.graph_people({ count: people });

/** What there is to say of who played: this version alone, or earlier ones too. */
export function playedWords(attempts: number, people: number | null, all: boolean): string {
  if (people === null) return all ? m.graph_played_all_few() : m.graph_played_few();
  if (people === 0) return all ? m.graph_played_all_none() : m.graph_played_none();
  const said = { attempts: m.graph_times({ count: attempts }), people: m.graph_people({ count: people }) };
  return all ? m.graph_played_all(said) : m.graph_played(said);
}
