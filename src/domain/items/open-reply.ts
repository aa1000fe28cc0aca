import { mend, ok } from '#domain/shared/result.ts';
import type { OpenReply, Response } from './item.ts';
import type { ItemKind } from './kind.ts';
import { isOpenReply, readOpenReply } from './reading/open-reply.ts';

/** The longest reply that is taken, in characters. */
const LONGEST_REPLY = 1500;

/** A reply to write, which waits until a coach scores it by its criteria. They are told after the response alone. */
export const openReply: ItemKind<OpenReply, Extract<Response, { kind: 'open-reply' }>> = {
  kind: 'open-reply',
  matches: isOpenReply,
  read: readOpenReply,
  parts: () => 0,
  publicView: (item) => ({
    kind: 'open-reply',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    rewrite: item.rewrite,
    longest: LONGEST_REPLY,
  }),
  validate(_item, _order, fields) {
    // A form counts a line's end as two characters, the person who typed it as one.
    const text = (fields.get('reply') ?? '').replace(/\r\n?/g, '\n').trim();
    if (text === '') return mend({ reply: 'required' });
    return text.length > LONGEST_REPLY ? mend({ reply: 'too-long' }) : ok({ kind: 'open-reply', text });
  },
  score: (_item, response) =>
    response.kind === 'open-reply' && typeof response.text === 'string' && response.text.trim() !== ''
      ? 'waiting'
      : 'invalid',
  review: (item, _order, response) => ({
    kind: 'open-reply',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    rewrite: item.rewrite,
    given: response.text,
    criteria: item.criteria.map(({ text, why }) => ({ text, why })),
    why: item.why,
  }),
};
