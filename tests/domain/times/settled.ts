import { noMedia } from '#domain/media/medium.ts';
import type { Hours, ReplyTimes } from '#domain/times/reply-times.ts';
import type { Settled } from '#domain/times/words.ts';
import { timeWordsIn } from '#i18n/time-words.ts';

const day = { from: 9 * 60, to: 18 * 60 };

/** Monday to Saturday from nine to six. */
export const hours: Hours = {
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: null,
};

const replies: ReplyTimes['replies'] = {
  chat: { within: 10, while: 'open' },
  'e-mail': { by: 'end-of-next-day' },
  post: { within: 30, while: 'always' },
};

/** The times of a shop; with other replies, of one that promises something else. */
export const settledWith = (more: ReplyTimes['replies'] = {}): Settled => ({
  times: { standard: 'reply-in-time', hours, replies: { ...replies, ...more } },
  wordsIn: timeWordsIn,
  media: noMedia,
});
