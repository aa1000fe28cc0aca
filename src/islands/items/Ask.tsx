import type { PublicItem } from '#domain/items/item.ts';
import type { Told, Typed } from '../told.ts';
import { AskMark } from './mark.tsx';
import { AskMatch } from './match.tsx';
import { AskOptions } from './options.tsx';
import { AskOrder } from './order.tsx';
import { AskReply } from './reply.tsx';
import { AskWritten } from './written.tsx';

/** The fields of an item, by its kind. */
export function Ask({ item, ...form }: { item: PublicItem; told: Told | null; typed: Typed; prefix?: string }) {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return <AskOptions item={item} {...form} />;
    case 'order':
      return <AskOrder item={item} {...form} />;
    case 'match':
      return <AskMatch item={item} {...form} />;
    case 'short-text':
    case 'number':
      return <AskWritten item={item} {...form} />;
    case 'mark':
      return <AskMark item={item} {...form} />;
    case 'open-reply':
      return <AskReply item={item} {...form} />;
  }
}
