import type { Reader } from '#db/client.ts';
import type { ReplyRow } from '#db/queries/replies.ts';
import { type PinnedItem, subjectOf } from '#domain/attempts/pinned.ts';
import type { OpenReply } from '#domain/items/item.ts';
import { pinnedUnder } from './pinning.ts';

/** The item that a reply is to, as its attempt pinned it. */
interface ItemOfReply {
  readonly of: PinnedItem;
  readonly item: OpenReply;
  /** In the attempt, from 1. */
  readonly number: number;
  /** Of the quiz. */
  readonly title: string;
}

/** What an attempt pinned is never taken away, so that an item is not found is a bug. */
export async function itemOfReply(db: Reader, reply: Pick<ReplyRow, 'digest' | 'item'>): Promise<ItemOfReply> {
  const pinned = await pinnedUnder(db, reply.digest);
  const items = pinned.kind === 'scenarios' ? [] : pinned.items;
  const index = items.findIndex((one) => subjectOf(one) === reply.item);
  const of = items[index];
  if (of?.item.kind !== 'open-reply') throw new Error(`No open reply ${reply.item} is kept under ${reply.digest}`);
  return { of, item: of.item, number: index + 1, title: pinned.title };
}
