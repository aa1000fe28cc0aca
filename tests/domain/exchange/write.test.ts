import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { Quiz } from '#domain/content/documents.ts';
import { writeGift } from '#domain/exchange/gift/write.ts';
import type { DraftItem, DraftQuiz } from '#domain/exchange/model.ts';
import { writeQuiz } from '#domain/exchange/write/quiz.ts';
import type { Item } from '#domain/items/item.ts';
import { anyQuiz } from './nasty.ts';
import { bringIn, compiled } from './support.ts';

const escaped = (text: string): string => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');

/** The HTML that a text has to become, made without markdown in between. */
function html(node: RootContent | PhrasingContent): string {
  const inner = () => ('children' in node ? (node.children as RootContent[]).map(html).join('') : '');
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'strong':
      return `<strong>${inner()}</strong>`;
    case 'emphasis':
      return `<em>${inner()}</em>`;
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'link':
      return `<a href="${node.url}" rel="noreferrer">${inner()}</a>`;
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'code':
      return `<pre><code>${escaped(node.value)}\n</code></pre>`;
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const entries = node.children.map((entry) =>
        entry.children
          .map((child) => (child.type === 'paragraph' ? child.children.map(html).join('') : html(child)))
          .join(''),
      );
      return `<${tag}>\n${entries.map((entry) => `<li>${entry}</li>\n`).join('')}</${tag}>`;
    }
    default:
      throw new Error(node.type);
  }
}
const inline = (nodes: readonly PhrasingContent[]) => nodes.map(html).join('');
const blocks = (nodes: readonly RootContent[]) => nodes.map(html).join('\n');

function expected(item: DraftItem, quizServes: readonly string[]): Item {
  const { id, stem, setting, serves } = item;
  const base = { id, serves: serves.length > 0 ? serves : quizServes, stem: inline(stem), setting: blocks(setting) };
  switch (item.kind) {
    case 'choice': {
      const options = item.options.map(({ text, why, right }) => ({ text: inline(text), why: blocks(why), right }));
      const several = options.filter(({ right }) => right).length > 1;
      return { ...base, kind: several ? 'multiple-choice' : 'single-choice', options };
    }
    case 'order':
      return { ...base, kind: 'order', steps: item.steps.map(inline), why: blocks(item.why) };
    case 'match': {
      const pairs = item.pairs.map(({ left, right }) => ({ left: inline(left), right: inline(right) }));
      return {
        ...base,
        kind: 'match',
        heads: [inline(item.heads[0]), inline(item.heads[1])],
        pairs,
        why: blocks(item.why),
      };
    }
    case 'short-text': {
      const foreseen = item.foreseen.map(({ text, why }) => ({ text, why: blocks(why) }));
      const accepted =
        item.accepted.length === 1 && /^[\d.,]+$/.test(item.accepted[0]!)
          ? [...item.accepted, ...item.accepted]
          : item.accepted;
      return { ...base, kind: 'short-text', accepted, foreseen, why: blocks(item.why) };
    }
    case 'open-reply': {
      const criteria = item.criteria.map(({ text, why }) => ({ text: inline(text), why: blocks(why) }));
      return { ...base, kind: 'open-reply', rewrite: blocks(item.rewrite), criteria, why: blocks(item.why) };
    }
    case 'number': {
      const foreseen = item.foreseen.map(({ value, why }) => ({ value, why: blocks(why) }));
      return { ...base, kind: 'number', value: item.value, tolerance: item.tolerance, foreseen, why: blocks(item.why) };
    }
  }
}

function read(draft: DraftQuiz): Quiz {
  const text = writeQuiz(draft);
  const { document, diagnostics } = compile('quizzes/en/any.md', text);
  if (document?.kind !== 'quizzes') throw new Error(`${JSON.stringify(diagnostics)}\n${text}`);
  return document;
}

test('whatever an item says, the file that is written reads as that item and nothing else', () => {
  fc.assert(
    fc.property(anyQuiz, (draft) => {
      const { title, lead, items, draft: isDraft, pass } = read(draft);
      expect({ title, lead, pass, isDraft }).toEqual({
        title: draft.front.title,
        lead: draft.front.lead,
        pass: 70,
        isDraft: true,
      });
      expect(items).toEqual(draft.items.map((item) => expected(item, draft.front.serves)));
    }),
    { numRuns: 120 },
  );
}, 60_000);

test('whatever an item says, a quiz that goes out as GIFT comes back as the same quiz', () => {
  fc.assert(
    fc.property(anyQuiz, (draft) => {
      const quiz = read(draft);
      const out = writeGift(quiz);
      fc.pre(!out.notes.some(({ rule }) => rule === 'arrow'));
      const back = bringIn(out.text);
      expect(compiled(back)).toEqual({ ...quiz, slug: 'brought-in' });
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('code with a backslash before a bar, which no table can hold, is plain words in a pair, and that is told', () => {
  const back = bringIn('::Pairs::[html]Match them {=<code>a \\\\| b</code> -> one =<code>c | d</code> -> two}');
  expect(back.notes).toContainEqual(expect.objectContaining({ rule: 'formatting', found: 'a \\| b' }));
  const [item] = compiled(back).items;
  expect(item?.kind === 'match' && item.pairs.map(({ left }) => left)).toEqual(['a \\| b', '<code>c | d</code>']);
});
