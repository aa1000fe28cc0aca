import type { ReviewedItem } from '#domain/items/item.ts';
import { ReviewMark } from './mark.tsx';
import { ReviewMatch } from './match.tsx';
import { ReviewOptions } from './options.tsx';
import { ReviewOrder } from './order.tsx';
import { ReviewWritten } from './written.tsx';

/** An item with its key and explanations, by its kind. `right`: every point was earned. */
export function Review({ item, right }: { item: ReviewedItem; right: boolean }) {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return <ReviewOptions item={item} />;
    case 'order':
      return <ReviewOrder item={item} />;
    case 'match':
      return <ReviewMatch item={item} />;
    case 'short-text':
    case 'number':
      return <ReviewWritten item={item} right={right} />;
    case 'mark':
      return <ReviewMark item={item} />;
  }
}
