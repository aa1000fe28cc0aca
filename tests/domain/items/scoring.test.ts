import { describe, expect, it } from 'vitest';
import type { Item, Response } from '#domain/items/item.ts';
import { kindOf } from '#domain/items/kinds.ts';
import { fields, items } from './cast.ts';

const score = (item: Item, response: Response) => kindOf(item).score(item, response);
const points = (earned: number, total: number) => ({ earned, total });

describe('the score of a response', () => {
  it('single choice: one point for the right option', () => {
    expect(score(items['single-choice'], { kind: 'single-choice', choice: 1 })).toEqual(points(1, 1));
    expect(score(items['single-choice'], { kind: 'single-choice', choice: 0 })).toEqual(points(0, 1));
  });

  it.each([
    [[0, 1, 3], 3],
    [[0, 1], 2],
    [[0, 1, 2], 1],
    [[0, 1, 2, 3, 4], 1],
    [[2], 0],
    [[0, 2, 4], 0],
  ])('multiple choice: ticks %j earn %i of 3', (choices, earned) => {
    expect(score(items['multiple-choice'], { kind: 'multiple-choice', choices })).toEqual(points(earned, 3));
  });

  it('multiple choice: the same tick twice counts once', () => {
    expect(score(items['multiple-choice'], { kind: 'multiple-choice', choices: [0, 0, 0] })).toEqual(points(1, 3));
  });

  it.each([
    [[0, 1, 2, 3], 3],
    [[1, 2, 3, 0], 2],
    [[0, 1, 3, 2], 1],
    [[3, 2, 1, 0], 0],
  ])('order: %j earns %i adjacent pairs of 3', (order, earned) => {
    expect(score(items.order, { kind: 'order', order })).toEqual(points(earned, 3));
  });

  it('match: a point for each pair, and right cells that say the same count the same', () => {
    expect(score(items.match, { kind: 'match', rights: [0, 2, 1] })).toEqual(points(3, 3));
    expect(score(items.match, { kind: 'match', rights: [1, 1, 1] })).toEqual(points(2, 3));
    expect(score(items.match, { kind: 'match', rights: [1, 0, 0] })).toEqual(points(0, 3));
  });

  it.each([
    ['half an hour', 1],
    ['  HALF\tan   Hour. ', 1],
    ['“half an hour”', 1],
    ['half', 0],
  ])('short text: %j earns %i', (text, earned) => {
    expect(score(items['short-text'], { kind: 'short-text', text })).toEqual(points(earned, 1));
  });

  it.each([
    ["don't", 'don´t'],
    ["don't", 'don’t'],
    ['say "no" first', 'say “no” first'],
    ['say „no“ first', 'say «no» first'],
  ])('short text: for %j counts %j, whatever the shape of its quotes', (accepted, text) => {
    const item = { ...items['short-text'], accepted: [accepted] };
    expect(score(item, { kind: 'short-text', text })).toEqual(points(1, 1));
  });

  it.each([
    [82, 1],
    [77, 1],
    [87, 1],
    [76.999, 0],
    [-82, 0],
  ])('number: %d earns %i within 82 ± 5', (value, earned) => {
    expect(score(items.number, { kind: 'number', value })).toEqual(points(earned, 1));
  });

  it('number: sums of decimals do not miss an exact value', () => {
    const item = { ...items.number, value: 0.3, tolerance: 0 };
    expect(score(item, { kind: 'number', value: 0.1 + 0.2 })).toEqual(points(1, 1));
  });

  it('number: a long number is another one as soon as its last digit is', () => {
    const item = { ...items.number, value: 37061234567, tolerance: 0 };
    expect(score(item, { kind: 'number', value: 37061234567 })).toEqual(points(1, 1));
    expect(score(item, { kind: 'number', value: 37061234568 })).toEqual(points(0, 1));
  });

  it.each([
    [[0, 2], 2],
    [[0], 1],
    [[0, 1, 2], 1],
    [[0, 1, 2, 3], 0],
    [[0, 1], 0],
    [[1], 0],
    [[2, 2, 2], 1],
  ])('mark: the parts %j earn %i of 2', (marks, earned) => {
    expect(score(items.mark, { kind: 'mark', marks })).toEqual(points(earned, 2));
  });

  it('open reply: waits for a coach, whatever it says', () => {
    expect(score(items['open-reply'], { kind: 'open-reply', text: 'I’ll ring them.' })).toBe('waiting');
  });

  it.each<[Item, Response]>([
    [items['single-choice'], { kind: 'single-choice', choice: 3 }],
    [items['single-choice'], { kind: 'number', value: 1 }],
    [items['multiple-choice'], { kind: 'multiple-choice', choices: [] }],
    [items['multiple-choice'], { kind: 'multiple-choice', choices: [0, 9] }],
    [items.order, { kind: 'order', order: [0, 1, 2] }],
    [items.order, { kind: 'order', order: [0, 1, 1, 3] }],
    [items.match, { kind: 'match', rights: [0, 1] }],
    [items['short-text'], { kind: 'short-text', text: '...' }],
    [items.number, { kind: 'number', value: Number.NaN }],
    [items.mark, { kind: 'mark', marks: [] }],
    [items.mark, { kind: 'mark', marks: [0, 4] }],
    [items.mark, { kind: 'mark', marks: [-1] }],
    [items.mark, { kind: 'multiple-choice', choices: [0] }],
    [items['open-reply'], { kind: 'open-reply', text: ' ' }],
    [items['open-reply'], { kind: 'short-text', text: 'half' }],
  ])('is invalid, not zero, when the response does not fit the item', (item, response) => {
    expect(score(item, response)).toBe('invalid');
  });
});

describe('a response that is sent', () => {
  const validate = (item: Item, order: number[], sent: Record<string, string | string[]>) =>
    kindOf(item).validate(item, order, fields(sent));
  const mended = (reasons: Record<string, string>) => ({
    ok: false,
    refusal: { reason: 'fields-to-mend', fields: reasons },
  });

  it('is turned from positions into source indexes', () => {
    expect(validate(items['single-choice'], [2, 0, 1], { choice: '2' })).toMatchObject({ value: { choice: 1 } });
    expect(validate(items['multiple-choice'], [4, 3, 2, 1, 0], { choice: ['0', '4'] })).toMatchObject({
      value: { choices: [0, 4] },
    });
    expect(validate(items.match, [2, 0, 1], { 'match-0': '1', 'match-1': '2', 'match-2': '0' })).toMatchObject({
      value: { rights: [0, 1, 2] },
    });
    const places = { 'place-0': '4', 'place-1': '3', 'place-2': '2', 'place-3': '1' };
    expect(validate(items.order, [3, 2, 1, 0], places)).toMatchObject({ value: { order: [0, 1, 2, 3] } });
  });

  it('needs one option of a single choice', () => {
    expect(validate(items['single-choice'], [0, 1, 2], {})).toEqual(mended({ choice: 'choose-one' }));
    expect(validate(items['single-choice'], [0, 1, 2], { choice: '7' })).toEqual(mended({ choice: 'choose-one' }));
  });

  it('needs some option of a multiple choice', () => {
    expect(validate(items['multiple-choice'], [0, 1, 2, 3, 4], {})).toEqual(mended({ choice: 'choose-some' }));
  });

  it('needs some part of a passage, and none that is not there', () => {
    expect(validate(items.mark, [], { mark: ['2', '0', '2'] })).toMatchObject({ value: { marks: [0, 2] } });
    expect(validate(items.mark, [], {})).toEqual(mended({ mark: 'mark-some' }));
    expect(validate(items.mark, [], { mark: ['0', '4'] })).toEqual(mended({ mark: 'unknown' }));
    expect(validate(items.mark, [], { mark: '-1' })).toEqual(mended({ mark: 'unknown' }));
  });

  it('needs a place of its own for each step', () => {
    const places = { 'place-0': '1', 'place-1': '1', 'place-2': '3', 'place-3': '9' };
    expect(validate(items.order, [0, 1, 2, 3], places)).toEqual(
      mended({ 'place-0': 'place-each-once', 'place-1': 'place-each-once', 'place-3': 'place-each-once' }),
    );
  });

  it('needs a partner for each left cell', () => {
    expect(validate(items.match, [0, 1, 2], { 'match-1': '0' })).toEqual(
      mended({ 'match-0': 'match-each', 'match-2': 'match-each' }),
    );
  });

  it.each([
    ['2.5', 2.5],
    ['2,5', 2.5],
    [' −3 ', -3],
    ['1 200', 1200],
    ['0,125', 0.125],
  ])('reads the number %j as %d', (sent, value) => {
    expect(validate(items.number, [], { number: sent })).toMatchObject({ value: { value } });
  });

  it.each(['ten', '2,500', '1e9', '2.5.1', '12 minutes'])('refuses %j as a number', (sent) => {
    expect(validate(items.number, [], { number: sent })).toEqual(mended({ number: 'not-a-number' }));
  });

  it('keeps a reply as it was typed, up to 1,500 characters with a line’s end as one', () => {
    const typed = `Dear Alesia,\r\n${'x'.repeat(1486)}y`;
    expect(validate(items['open-reply'], [], { reply: ` ${typed}\r\n` })).toMatchObject({
      value: { text: typed.replace('\r\n', '\n') },
    });
    expect(validate(items['open-reply'], [], { reply: `${typed}z` })).toEqual(mended({ reply: 'too-long' }));
    expect(validate(items['open-reply'], [], { reply: ' \r\n ' })).toEqual(mended({ reply: 'required' }));
  });

  it('needs words, not marks, and not too many of them', () => {
    expect(validate(items['short-text'], [], { text: ' … ' })).toEqual(mended({ text: 'required' }));
    expect(validate(items['short-text'], [], { text: 'x'.repeat(201) })).toEqual(mended({ text: 'too-long' }));
  });

  it('refuses very many marks within a moment', () => {
    const began = performance.now();
    const text = `${'.'.repeat(100_000)}x`;
    expect(validate(items['short-text'], [], { text })).toEqual(mended({ text: 'too-long' }));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
