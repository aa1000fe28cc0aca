import { expect, test } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { Quiz } from '#domain/content/documents.ts';
import { file } from '../content/marked.ts';

const rest =
  '- Says who\n  > “I’m *Ieva*.”\n\n  > A name.\n- Says when\n  > “By four.”\n\n> “By four, Ieva.”\n>\n> Short.\n';
const itemOf = (body: string) => {
  const { document, diagnostics } = compile('quizzes/en/test.md', file('quizzes', `## Reply {#reply}\n${body}`));
  expect(diagnostics).toEqual([]);
  return (document as Quiz).items[0];
};

test('what is to be rewritten may run over lines and paragraphs, and need not be there', () => {
  expect(itemOf(`She waits.\n\n> Rewrite: Ring\n> **them**.\n>\n> Bye.\n\n${rest}`)).toMatchObject({
    kind: 'open-reply',
    setting: '<p>She waits.</p>',
    rewrite: '<p>Ring\n<strong>them</strong>.</p>\n<p>Bye.</p>',
  });
  expect(itemOf(`> rewrite:\n>\n> Bye.\n\n${rest}`)).toMatchObject({ rewrite: '<p>Bye.</p>' });
  expect(itemOf(`> rewrite:\n\n${rest}`)).toMatchObject({ rewrite: '' });
});

test('each criterion has what it looks like when met, and the item a model', () => {
  expect(itemOf(`> rewrite: Ring them.\n\n${rest}`)).toMatchObject({
    criteria: [
      { text: 'Says who', why: '<p>“I’m <em>Ieva</em>.”</p>\n<p>A name.</p>' },
      { text: 'Says when', why: '<p>“By four.”</p>' },
    ],
    why: '<p>“By four, Ieva.”</p>\n<p>Short.</p>',
  });
});
