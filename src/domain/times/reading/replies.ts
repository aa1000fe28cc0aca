import { nearest } from '#domain/markdown/nearest.ts';
import { type Channel, channels } from '#domain/scenarios/scenario.ts';
import { A_WEEK } from '../moment.ts';
import type { ReplyTime, ReplyTimes } from '../reply-times.ts';
import type { Tell } from './problem.ts';

/** Channels, each with the time by which its messages have a first reply. */
export function readReplies(written: Readonly<Record<string, unknown>>, tell: Tell): ReplyTimes['replies'] {
  const replies = new Map<Channel, ReplyTime>();
  for (const [key, value] of Object.entries(written)) {
    const channel = channels.find((one) => one === key);
    const time = readReplyTime(String(value ?? ''));
    if (!channel) {
      const values = { found: key.slice(0, 60), meant: nearest(key, channels), allowed: channels.join(', ') };
      tell({ rule: 'reply-channel-unknown', key, at: 'key', values });
    }
    if (!time)
      tell({ rule: 'reply-unreadable', key, at: 'value', values: { found: String(value ?? '').slice(0, 60) } });
    if (channel && time) replies.set(channel, time);
  }
  return Object.fromEntries(replies);
}

/** “within 10 minutes, while open” · “within 30 minutes, always” · “by the end of the next working day”. */
export function readReplyTime(text: string): ReplyTime | null {
  const [, count, unit, when] =
    /^within (\d{1,4}) (minutes?|hours?),? (while open|always)$/i.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  if (count !== undefined) {
    const within = Number(count) * (/^h/i.test(unit!) ? 60 : 1);
    return within > 0 && within < A_WEEK ? { within, while: /^a/i.test(when!) ? 'always' : 'open' } : null;
  }
  const [, next] = /^by the end of the (next working )?day$/i.exec(text.trim().replace(/\s+/g, ' ')) ?? [null, null];
  if (next === null) return null;
  return { by: next === undefined ? 'end-of-day' : 'end-of-next-day' };
}
