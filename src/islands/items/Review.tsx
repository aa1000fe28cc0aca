import type { Verdict } from '#domain/attempts/view.ts';
import { isRight } from '../verdict-words.ts';
import { ReviewMark } from './mark.tsx';
import { ReviewMatch } from './match.tsx';
import { ReviewOptions } from './options.tsx';
import { ReviewOrder } from './order.tsx';
import { ReviewReply } from './reply.tsx';
import { ReviewWritten } from './written.tsx';

/** An item with its key and explanations, by its kind. */
export function Review({ verdict }: { verdict: Verdict }) {
  const { reviewed: item, reply } = verdict;
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
      return <ReviewWritten item={item} right={isRight(verdict)} />;
    case 'mark':
      return <ReviewMark item={item} />;
    case 'open-reply':
      return <ReviewReply item={item} reply={reply} />;
  }
}
