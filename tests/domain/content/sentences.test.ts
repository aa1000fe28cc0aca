import { expect, it } from 'vitest';
import { sentencesIn, wordsIn } from '#domain/content/warnings/sentences.ts';

const parts = (text: string, language = 'en') =>
  sentencesIn(text, language).map(({ from, to }) => text.slice(from, to));

it.each([
  ['en', 'She waits. He comes.', ['She waits.', 'He comes.']],
  ['en', 'Mr. Žukas waits. So does Mrs. Ozola.', ['Mr. Žukas waits.', 'So does Mrs. Ozola.']],
  ['en', 'Mr Žukas came at 16:20. It rained.', ['Mr Žukas came at 16:20.', 'It rained.']],
  ['en', 'Write it down, e.g. on the pad. Then ring.', ['Write it down, e.g. on the pad.', 'Then ring.']],
  ['en', 'Take one, e.g. Rasa’s. Then ring.', ['Take one, e.g. Rasa’s.', 'Then ring.']],
  ['en', 'It costs 2.50 euros. Pay later.', ['It costs 2.50 euros.', 'Pay later.']],
  ['en', '“I’m sorry. Take this.” She took it.', ['“I’m sorry.', 'Take this.”', 'She took it.']],
  ['en', 'One line\nand the next. Another.', ['One line\nand the next.', 'Another.']],
  ['en', 'J. Ozola rang. Nobody came.', ['J. Ozola rang.', 'Nobody came.']],
  ['lt', '„Atsiprašau. Imkite šitą.“ Ji paėmė.', ['„Atsiprašau.', 'Imkite šitą.“', 'Ji paėmė.']],
  ['lt', 'Pasakykite pvz. „Rytoj“. Tada skambinkite.', ['Pasakykite pvz. „Rytoj“.', 'Tada skambinkite.']],
  ['lv', 'Zvaniet līdz plkst. 9. Tad rakstiet.', ['Zvaniet līdz plkst. 9.', 'Tad rakstiet.']],
  ['be', 'Яна чакае. Ён ідзе.', ['Яна чакае.', 'Ён ідзе.']],
  ['fil', 'Naghihintay siya. Dumating si Gng. Reyes.', ['Naghihintay siya.', 'Dumating si Gng. Reyes.']],
  ['en', '', []],
])('%s: %j', (language, text, expected) => {
  expect(parts(text, language)).toEqual(expected);
});

it('counts a time, a hyphened word and a short form as one word each', () => {
  expect(wordsIn('At 16:20 – don’t e-mail “Mr Žukas” 2.50 euros.')).toBe(8);
});
