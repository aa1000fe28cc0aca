import { dueWords, listWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { NamedDecision, NamedShare } from '#usecases/assignment-forms.ts';
import { firstName, sizeWords, things } from './thing-words.ts';

/** For each thing, what it is and the names of its people: “Ieva, Tomas and Alesia”. */
export const byThing = (shares: readonly NamedShare[]) =>
  // A standard, its lesson and its quiz often have the same title.
  [...Map.groupBy(shares, ({ thing }) => `${thing.kind}/${thing.slug}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ thing }) => ({
      title: thing.title,
      kind: things[thing.kind].name(),
      size: sizeWords(thing),
      names: listWords(group.map(({ person }) => firstName(person))),
    })),
  );

/** The same in sentences. */
export function sentSentences({ given, alreadyOpen, alreadyDone, due, today }: NamedDecision) {
  const names = (shares: readonly NamedShare[]) =>
    listWords([...new Set(shares.map(({ person }) => firstName(person)))]);
  return {
    given: byThing(given).map((one) =>
      m.assign_sent_notice({
        names: one.names,
        title: one.title,
        kind: one.kind.toLocaleLowerCase(),
        due: dueWords(due, today),
      }),
    ),
    skipped: [
      ...(alreadyOpen.length > 0 ? [m.assign_sent_skipped({ names: names(alreadyOpen) })] : []),
      ...(alreadyDone.length > 0 ? [m.assign_sent_skipped_done({ names: names(alreadyDone) })] : []),
    ],
  };
}
