import { describe, expect, test } from 'vitest';
import { excerpt, marked, type Part } from '#domain/search/marked.ts';
import { plainText } from '#domain/search/plain-text.ts';
import { askedBy, holdsAll, wordsOf } from '#domain/search/words.ts';

const shown = (parts: readonly Part[]) => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const marks = (text: string, typed: string) => shown(marked(text, askedBy(typed)));

describe('a word is found with and without its marks, in capitals or not', () => {
  test.for([
    ['Lithuanian', 'Žąsis ėda šieną, ūkis', 'zasis', '[Žąsis] ėda šieną, ūkis'],
    ['Lithuanian', 'Zasis eda siena', 'žąsis', '[Zasis] eda siena'],
    ['Latvian', 'Ķēde, ģimene, ļaudis, ņem', 'KEDE gimene laudis nem', '[Ķēde], [ģimene], [ļaudis], [ņem]'],
    ['Belarusian', 'Ўсё зроблена, Ёй мой', 'усе', '[Ўсё] зроблена, Ёй мой'],
    ['Belarusian', 'гэты йод', 'иод', 'гэты [йод]'],
    ['Belarusian', 'Сям’я і сямʼя', 'сямя', '[Сям’я] і [сямʼя]'],
    ['Filipino', 'Ang señor at ang niño', 'senor nino', 'Ang [señor] at ang [niño]'],
    ['a name', 'Łukasz, Đorđe, Søren, Straße', 'lukasz dorde soren strasse', '[Łukasz], [Đorđe], [Søren], [Straße]'],
    ['letters in two pieces', 'Ķēde'.normalize('NFD'), 'ķēde', `[${'Ķēde'.normalize('NFD')}]`],
    ['English', 'The customer’s kettle', 'customer', 'The [customer]’s kettle'],
  ])('%s: %s by %s', ([, text, typed, expected]) => {
    expect(marks(text!, typed!)).toBe(expected);
  });
});

test('the last word may be the beginning of one, the words before it are whole', () => {
  expect(marks('kettles leak leaking', 'kettle leak')).toBe('kettles [leak] [leaking]');
  expect(marks('kettles leak', 'leak kettle')).toBe('[kettles] [leak]');
});

test('what is no word asks for nothing: quotes, stars and operators are only signs', () => {
  expect(askedBy(' "?!* () ')).toEqual([]);
  expect(askedBy('"kettle" OR (tea* NEAR)')).toEqual(['kettle', 'or', 'tea', 'near']);
  expect(askedBy('ʼ')).toEqual([]);
});

test('a word said twice counts once, and the last stays the last', () => {
  expect(askedBy('tea kettle tea')).toEqual(['kettle', 'tea']);
});

test('a search of any length asks for at most twelve words', () => {
  expect(askedBy('a b c d e f g h i j k l m n o p '.repeat(1000))).toHaveLength(12);
});

test('a name holds what was asked for when each word stands in it, in any order', () => {
  expect(holdsAll('Rūta Mažeikaitė', askedBy('mazeikaite ruta'))).toBe(true);
  expect(holdsAll('Rūta Mažeikaitė', askedBy('ruta maz'))).toBe(true);
  expect(holdsAll('Rūta Mažeikaitė', askedBy('maz ruta'))).toBe(false);
  expect(holdsAll('Rūta Mažeikaitė', [])).toBe(false);
});

describe('an excerpt', () => {
  const filler = 'Somebody waits at the counter and says nothing at all about it. '.repeat(6);

  test('is cut at words around the place that holds most of what was asked for', () => {
    const text = `${filler}A kettle. ${filler}The kettle leaks again. ${filler}`;
    const cut = shown(excerpt(text, askedBy('kettle leaks')));
    expect(cut).toMatch(/^…\w.* The \[kettle\] \[leaks\] again\. .*\w…$/);
    expect(cut.length).toBeLessThan(190);
  });

  test('is the beginning of a text that holds none of it, and the whole of a short one', () => {
    expect(shown(excerpt(filler, askedBy('kettle')))).toMatch(/^Somebody waits .*\w…$/);
    expect(shown(excerpt('Short.', askedBy('kettle')))).toBe('Short.');
    expect(shown(excerpt('', askedBy('kettle')))).toBe('');
  });

  test('loses no character of what it shows, whatever the text', () => {
    for (const text of ['x'.repeat(900), `${'y '.repeat(300)}kettle`, '… — ', 'kettle'.repeat(80)]) {
      const whole = marked(text, askedBy('kettle'));
      expect(whole.map((part) => part.text).join('')).toBe(text);
      const cut = excerpt(text, askedBy('kettle')).map((part) => part.text);
      expect(text).toContain(cut.join('').replace(/^…/, '').replace(/…$/, ''));
    }
  });
});

test('compiled content is read without its tags, and its signs as they are', () => {
  expect(plainText('<h2>At the counter</h2><p>She waits.</p><h2>Why?</h2>')).toBe('At the counter. She waits. Why?');
  expect(plainText('<p>Tea &#x26; <em>cake</em>&nbsp;&lt;1 €</p><p>Next<br>line</p>')).toBe(
    'Tea & cake <1 € Next line',
  );
});

test('words stand where the text has them', () => {
  const text = '“Don’t,” she said: 22:40.';
  expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Don', 't', 'she', 'said', '22', '40']);
});
