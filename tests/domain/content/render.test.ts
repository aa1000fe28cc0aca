import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { Claim, Lesson, Quiz } from '#domain/content/documents.ts';
import { file } from './marked.ts';

const lesson = (body: string) => compile('lessons/en/a.md', file('lessons', body)).document as Lesson;
const prose = (body: string) =>
  lesson(body)
    .blocks.map((block) => (block.type === 'prose' ? block.html : block.type))
    .join('|');

describe('markdown becomes HTML that is safe as it is', () => {
  it.each([
    [
      'Plain **strong** *stressed* `code`.',
      '<p>Plain <strong>strong</strong> <em>stressed</em> <code>code</code>.</p>',
    ],
    ['## When it is hard {#hard}', '<h2 id="hard">When it is hard</h2>'],
    ['a < b & "c" ~30~ :x: 22:40', '<p>a &#x3C; b &#x26; "c" ~30~ :x: 22:40</p>'],
    ['[a](https://example.org)', '<p><a href="https://example.org" rel="noreferrer">a</a></p>'],
    ['[a](mailto:a@example.org)', '<p><a href="mailto:a@example.org">a</a></p>'],
    ['[a](lesson:b "title")', '<p><a href="/lessons/b">a</a></p>'],
    [
      '[a](quiz:b)[c](scenario:d)[e](standard:f)',
      '<p><a href="/quizzes/b">a</a><a href="/scenarios/d">c</a><a href="/standards/f">e</a></p>',
    ],
    [
      '| a | b |\n| :- | - |\n| c | d |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['3. c\n4. d', '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'],
  ])('%j', (body, html) => {
    expect(prose(body)).toBe(html);
  });

  it('links a claim to its disclosure in a lesson, and to its page elsewhere', () => {
    const { blocks } = lesson('First [81%](claim:t14).\n\nThen [94%](claim:t14), [a](claim:v5).\n\nEnd.\n');
    expect(blocks).toEqual([
      { type: 'prose', html: '<p>First <a href="#claim-t14" class="cited">81%</a>.</p>' },
      { type: 'claims', slugs: ['t14'] },
      {
        type: 'prose',
        html: '<p>Then <a href="#claim-t14" class="cited">94%</a>, <a href="#claim-v5" class="cited">a</a>.</p>',
      },
      { type: 'claims', slugs: ['v5'] },
      { type: 'prose', html: '<p>End.</p>' },
    ]);
    const claim = compile('claims/en/a.md', file('claims', 'F [a](claim:v5).\n\nC.\n')).document as Claim;
    expect(claim.finding).toBe('<p>F <a href="/claims/v5" class="cited">a</a>.</p>');
  });
});

describe('a lesson', () => {
  it('is prose, talk and pairs', () => {
    const { blocks, minutes } = lesson(
      'Text.\n\n**Rasa:** Hello.\n\n**You**: Hello *again*.\n\n**Do it.** Now.\n\n- [ ] A\n  > a\n- [x] B\n  > b\n',
    );
    expect(minutes).toBe(1);
    expect(blocks).toEqual([
      { type: 'prose', html: '<p>Text.</p>' },
      {
        type: 'talk',
        remarks: [
          { who: 'Rasa', html: 'Hello.' },
          { who: 'You', html: 'Hello <em>again</em>.' },
        ],
      },
      { type: 'prose', html: '<p><strong>Do it.</strong> Now.</p>' },
      {
        type: 'pair',
        says: [
          { html: 'A', why: '<p>a</p>', right: false },
          { html: 'B', why: '<p>b</p>', right: true },
        ],
      },
    ]);
  });
});

describe('the items of a quiz', () => {
  const quiz = (body: string) => compile('quizzes/en/a.md', file('quizzes', body)).document as Quiz;
  const read = (body: string) =>
    quiz(`## What *now*? {#what serves: show-care}\nSetting.\n\n${body}\n\n> Why.\n`).items[0];
  const base = { id: 'what', serves: ['show-care'], stem: 'What <em>now</em>?', setting: '<p>Setting.</p>' };

  it.each([
    ['= 82', { value: 82, tolerance: 0 }],
    ['= 82 ± 5', { value: 82, tolerance: 5 }],
    ['= 82 +- 0,5', { value: 82, tolerance: 0.5 }],
    ['= 2,5', { value: 2.5 }],
    ['= −3', { value: -3 }],
    ['= 1 200', { value: 1200 }],
    ['= 82\n\n- “80” > *No*.', { foreseen: [{ value: 80, why: '<p><em>No</em>.</p>' }] }],
  ])('%j is a number', (body, expected) => {
    expect(read(body)).toMatchObject({ ...base, kind: 'number', why: '<p>Why.</p>', ...expected });
  });

  it.each([
    ['= 30 minutes | half an hour', { accepted: ['30 minutes', 'half an hour'] }],
    ['= 5 | five', { accepted: ['5', 'five'] }],
    [
      '= a\n\n- “60” > No.\n- "a day"\n  > Too late.',
      {
        foreseen: [
          { text: '60', why: '<p>No.</p>' },
          { text: 'a day', why: '<p>Too late.</p>' },
        ],
      },
    ],
  ])('%j is a short text', (body, expected) => {
    expect(read(body)).toMatchObject({ ...base, kind: 'short-text', ...expected });
  });

  it('a numbered list is an order, a table a match', () => {
    expect(read('1. A\n2. B\n3. *C*')).toMatchObject({ kind: 'order', steps: ['A', 'B', '<em>C</em>'] });
    expect(read('| a | b |\n| - | - |\n| c | d |\n| e | f |')).toMatchObject({
      kind: 'match',
      heads: ['a', 'b'],
      pairs: [
        { left: 'c', right: 'd' },
        { left: 'e', right: 'f' },
      ],
    });
  });

  it('a quotation that begins with mark: is a passage, in which strong words are to be marked', () => {
    const list =
      '- “Ring the courier” > *Ours*.\n- "tell me  the colour" > Hers.\n- I’ll write & wait\n  > Ours, done.\n';
    const text =
      '> Mark: “**Ring the\n> courier**,” and\n> *tell me the colour*.\n>\n> **You:** *I’ll write & wait* < now.\n';
    expect(quiz(`## W {#w}\nSetting.\n\n${text}\n${list}`).items[0]).toEqual({
      ...{ kind: 'mark', id: 'w', serves: ['put-it-right'], stem: 'W', setting: '<p>Setting.</p>' },
      passage: [
        { who: null, runs: ['“', 0, ',” and ', 1, '.'] },
        { who: 'You', runs: [2, ' &#x3C; now.'] },
      ],
      parts: [
        { text: 'Ring the courier', why: '<p><em>Ours</em>.</p>', right: true },
        { text: 'tell me the colour', why: '<p>Hers.</p>', right: false },
        { text: 'I’ll write &#x26; wait', why: '<p>Ours, done.</p>', right: false },
      ],
    });
  });

  it.each([
    ['> mark:\n> **A**, *B* and *C*.', [null]],
    ['> mark:\n>\n> **A**, *B* and *C*.', [null]],
    ['> mark:  \n> **A**, *B* and *C*.', [null]],
    ['> mark: **Rasa:** **A**, *B*.\n>\n> **You**: *C*.', ['Rasa', 'You']],
    ['> mark: __A__, _B_.\n>\n> One \\* two.\n>\n> 5 * 3 and **C**.', [null, null, null]],
  ])('%j is a passage', (text, who) => {
    const [read] = quiz(`## W {#w}\n${text}\n\n- “A” > a\n- “C” > c\n- “B” > b\n`).items;
    expect(read).toMatchObject({ kind: 'mark', passage: who.map((one) => ({ who: one })) });
    expect(read?.kind === 'mark' && read.parts.map((part) => part.text)).toEqual(['A', 'B', 'C']);
  });

  it('one tick is a single choice, several are a multiple choice', () => {
    const kinds = ['- [x] A\n  > a\n- [ ] B\n  > b\n', '- [x] A\n  > a\n- [X] B\n  > b\n- [ ] C\n  > c\n'].map(
      (body) => quiz(`## W {#w}\n1. Not\n2. this\n\n${body}`).items[0]?.kind,
    );
    expect(kinds).toEqual(['single-choice', 'multiple-choice']);
  });
});
