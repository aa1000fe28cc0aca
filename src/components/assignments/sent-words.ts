import type { Day } from '#domain/shared/time.ts';
import { dueWords, listWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { Thing } from '#usecases/assigned.ts';
import { firstName, sizeWords, things } from './thing-words.ts';

interface NamedShare {
  readonly person: string;
  readonly thing: Thing;
}

/** Who got what by a form, who had it open already, and who had finished the module. */
export interface SentShares {
  readonly given: readonly NamedShare[];
  readonly alreadyOpen: readonly NamedShare[];
  readonly alreadyDone: readonly NamedShare[];
  readonly due: Day;
  readonly today: Day;
}

/** The same with whose it is, of a form that was sent. */
export interface AssignedShares extends SentShares {
  readonly given: readonly (NamedShare & { readonly personId: string })[];
}

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
export function sentSentences({ given, alreadyOpen, alreadyDone, due, today }: SentShares) {
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
