import type { DraftItem } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawQuestion, RawText } from '../raw.ts';
import { blocksOf, inlineOf } from '../texts/text.ts';
import type { Base } from './base.ts';

/** An essay, which a coach scores here by criteria: they are left for the author, unless an export of ours carried them. */
export function openReplyOf(question: RawQuestion, base: Base, tell: Tell): DraftItem {
  const { carried, general, line } = question;
  if (!carried?.reply) {
    return { ...base, kind: 'open-reply', rewrite: [], criteria: [], why: blocksOf(general, tell) };
  }
  const { stem, setting, rewrite, criteria, why } = carried.reply;
  const html = (text: string): RawText => ({ text, format: 'html', line });
  return {
    ...base,
    kind: 'open-reply',
    stem: inlineOf(html(stem), tell),
    setting: blocksOf(html(setting), tell),
    rewrite: blocksOf(html(rewrite), tell),
    criteria: criteria.map((one) => ({ text: inlineOf(html(one.text), tell), why: blocksOf(html(one.why), tell) })),
    why: blocksOf(html(why), tell),
  };
}
