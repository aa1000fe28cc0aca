import { mend, ok } from '#domain/shared/result.ts';
import type { Response, ShortText } from './item.ts';
import type { ItemKind } from './kind.ts';
import { normalised } from './normalised.ts';
import { isShortText, readShortText } from './reading/short-text.ts';

/** The longest text that is taken, in characters. */
const LONGEST_TEXT = 200;

/** A few words to write: one point when they are among the accepted ones. */
export const shortText: ItemKind<ShortText, Extract<Response, { kind: 'short-text' }>> = {
  kind: 'short-text',
  matches: isShortText,
  read: readShortText,
  parts: () => 0,
  publicView: (item) => ({ kind: 'short-text', id: item.id, stem: item.stem, setting: item.setting }),
  validate(_item, _order, fields) {
    const text = (fields.get('text') ?? '').trim();
    if (normalised(text) === '') return mend({ text: 'required' });
    return text.length > LONGEST_TEXT ? mend({ text: 'too-long' }) : ok({ kind: 'short-text', text });
  },
  score(item, response) {
    if (response.kind !== 'short-text' || typeof response.text !== 'string') return 'invalid';
    const given = normalised(response.text);
    if (given === '') return 'invalid';
    return { earned: item.accepted.some((text) => normalised(text) === given) ? 1 : 0, total: 1 };
  },
  review(item, _order, response) {
    const given = normalised(response.text);
    return {
      kind: 'short-text',
      id: item.id,
      stem: item.stem,
      setting: item.setting,
      given: response.text,
      accepted: item.accepted[0] ?? '',
      foreseen: item.foreseen.find((wrong) => normalised(wrong.text) === given)?.why ?? null,
      why: item.why,
    };
  },
};
