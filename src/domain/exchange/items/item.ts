import type { Blocks, DraftItem, Inline } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawQuestion, RawText } from '../raw.ts';
import { blocksOf, flattened, plainOf } from '../texts/text.ts';
import type { Base } from './base.ts';
import { choiceOf } from './choice.ts';
import { matchOf } from './match.ts';
import { numberOf } from './number.ts';
import { openReplyOf } from './open-reply.ts';
import { orderOf } from './order.ts';
import { shortTextOf } from './short-text.ts';

/** A question as an item of ours; null after it was told why it is none. `idFor` is asked once, for those alone that are carried. */
export function itemOf(
  question: RawQuestion,
  idFor: (...from: (string | null)[]) => string,
  tell: Tell,
): DraftItem | null {
  const { line, name, carried } = question;
  if (question.kind === 'description') {
    tell('description', line, question.text.text);
    return null;
  }
  const { stem, setting } = asked(question.kind === 'order' || carried?.reply ? null : question.text, tell);
  const id = idFor(carried?.id ?? null, name, plainOf(stem));
  if (carried === null && name !== null && isShortened(name)) tell('name-shortened', line, name, { id });
  const base: Base = { id, serves: carried?.serves ?? [], stem, setting };
  switch (question.kind) {
    case 'choice':
      return choiceOf(question, base, tell);
    case 'match':
      return matchOf(question, base, tell);
    case 'short':
      return shortTextOf(question, base, tell);
    case 'number':
      return numberOf(question, base, tell);
    case 'essay':
      return openReplyOf(question, base, tell);
    case 'order':
      return orderOf(question, base, tell);
  }
}

/** The first line asks; what follows it sets the scene. */
function asked(raw: RawText | null, tell: Tell): { stem: Inline; setting: Blocks } {
  const [first, ...rest] = blocksOf(raw, tell);
  if (!first) return { stem: [], setting: [] };
  if (first.type !== 'paragraph') return { stem: flattened([first]), setting: rest };
  const end = first.children.findIndex((node) => node.type === 'break');
  if (end < 0) return { stem: first.children, setting: rest };
  const second = { type: 'paragraph' as const, children: first.children.slice(end + 1) };
  return { stem: first.children.slice(0, end), setting: [second, ...rest] };
}

/** Whether the id, made from small letters, figures and hyphens, says less than the name. */
const isShortened = (name: string): boolean =>
  /[^\x20-\x7e]/.test(name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')) || name.length > 40;
