import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainNote } from '#i18n/exchange.ts';
import { bringIn, compiled, notesOf, toWrite } from './support.ts';

const brought = bringIn(readFileSync(join(import.meta.dirname, 'by-hand.gift'), 'utf8'));
const quiz = compiled(brought);
const item = (id: string) => quiz.items.find((one) => one.id === id);
const options = (id: string) => {
  const one = item(id);
  return one && 'options' in one ? one.options.map(({ text, right }) => `${right ? '=' : '~'}${text}`) : [];
};

describe('a page of GIFT as people write it by hand', () => {
  test('takes its title from the category and its lead from a first description', () => {
    expect([quiz.title, quiz.lead, quiz.draft]).toEqual(['Phone', 'Six questions about the telephone.', true]);
  });

  test('brings in every question that has a counterpart, in its kind', () => {
    expect(quiz.items.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'single-choice late-part',
      'single-choice open',
      'single-choice we-answer-posts-at-night-too',
      'short-text a-public-post-is-answered-within-at-nigh',
      'number how-many-rings-at-most',
      'short-text how-many-words',
      'number how-many-minutes-to-answer-a-post',
      'number what-did-the-repair-cost-in-euros',
      'number when-was-the-shop-founded',
      'short-text how-many-shops',
      'number how-far-is-the-moon-in-metres',
      'match match-the-words-with-their-cost',
      'multiple-choice which-two-help',
      'multiple-choice which-of-these-help',
      'single-choice who-may-decide',
      'multiple-choice either-will-do',
      'open-reply write-to-an-angry-customer',
      'single-choice the-rings-of-the-bell-three-3-1',
      'single-choice what-does-the-sign-say',
      'number what-is-x-2-for-x-3',
      'single-choice two-paragraphs',
      'single-choice left-out-the-empty-line',
      'single-choice and-went-on',
      'single-choice between-braces',
      'short-text which-word-of-these',
      'short-text which-sign-parts-them',
    ]);
  });

  test('keeps feedback as explanations, the general one under the right option', () => {
    expect(item('late-part')).toMatchObject({
      options: [
        { why: '<p>Bad news first.</p>\n<p>Then say what happens next.</p>' },
        { why: '<p>They will ask why they need one.</p>' },
      ],
    });
    expect(item('we-answer-posts-at-night-too')).toMatchObject({
      options: [
        { text: 'True', right: true, why: '<p>Right, half an hour.</p>' },
        { text: 'False', right: false, why: '<p>They can wait for hours.</p>' },
      ],
    });
  });

  test('reads numbers with their tolerance, as ranges, with an exponent, and wrong ones that were foreseen', () => {
    expect(item('how-many-minutes-to-answer-a-post')).toMatchObject({ value: 30, tolerance: 5 });
    expect(item('what-did-the-repair-cost-in-euros')).toMatchObject({ value: 82, tolerance: 2 });
    expect(item('how-far-is-the-moon-in-metres')).toMatchObject({ value: 3.8e8, tolerance: 1e7 });
    expect(item('when-was-the-shop-founded')).toMatchObject({
      value: 1962,
      foreseen: [{ value: 1926, why: '<p>You mixed up two figures.</p>' }],
    });
  });

  test('keeps escaped marks, each format, a missing word, and a second paragraph', () => {
    expect(item('the-rings-of-the-bell-three-3-1')?.stem).toBe('The rings of the bell {three} = 3 : 1 # ~');
    expect(options('the-rings-of-the-bell-three-3-1')).toEqual([
      '=right = yes',
      '~<strong>bold</strong> &#x26; <em>slanted</em> <em>underlined</em>',
      '~<em>stressed</em> <code>code</code> and a <a href="https://a.example" rel="noreferrer">link</a>',
    ]);
    expect(item('a-public-post-is-answered-within-at-nigh')?.stem).toBe(
      'A public post is answered within _____ at night too.',
    );
    expect(item('two-paragraphs')).toMatchObject({
      stem: 'Two paragraphs.',
      setting: '<p>The second sets the scene.</p>',
    });
    expect(JSON.stringify(quiz)).not.toContain('alert');
  });

  test('names every part that is not carried as it was, by its line', () => {
    expect(notesOf(brought)).toEqual([
      '1 comment',
      '4 description-as-lead',
      '9 general-feedback-moved',
      '16 weight-partial',
      '16 answer-without-feedback',
      '16 feedback-for-others',
      '18 text-as-number',
      '22 feedbacks-joined',
      '28 number-overlaps',
      '30 feedback-for-others',
      '33 numbers-as-texts',
      '40 match-extra',
      '50 weights-evened',
      '56 weight-partial',
      '58 several-right',
      '64 formatting',
      '68 image',
      '68 raw-html',
      '70 formula',
      '77 description',
      '79 comment',
      '87 braces-unpaired',
      '89 answers-twice',
      '91 pair-without-arrow',
      '93 wildcard',
      '95 answer-unwritable',
    ]);
    for (const note of brought.notes) {
      const { problem, mend } = explainNote(note);
      expect(`${problem} ${mend}`).not.toMatch(/undefined|\{[a-z]+\}/);
    }
  });

  test('leaves what nobody wrote for the author, where the compiler says so', () => {
    const rules = new Set(toWrite(brought).map((one) => one.split(' ')[1]));
    expect([...rules].sort()).toEqual([
      'answer-empty',
      'cell-empty',
      'criteria-none',
      'item-without-explanation',
      'list-empty',
      'option-without-explanation',
    ]);
  });

  test('gives the same ids each time', () => {
    const again = bringIn(readFileSync(join(import.meta.dirname, 'by-hand.gift'), 'utf8'));
    expect(again).toEqual(brought);
  });
});
