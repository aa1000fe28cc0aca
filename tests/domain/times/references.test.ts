import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { ContentKind, Lesson, Quiz, Scenario } from '#domain/content/documents.ts';
import { file, unmarked } from '#tests/domain/content/marked.ts';
import { settledWith } from './settled.ts';

const settled = settledWith();
const faults = (kind: ContentKind, text: string, by = settled) =>
  compile(`${kind}/en/test.md`, text, by).diagnostics.filter(({ severity }) => severity === 'error');
const lesson = (body: string, by = settled, language = 'en') => {
  const { document } = compile(`lessons/${language}/a.md`, file('lessons', body), by);
  return (document as Lesson).blocks.map((block) => (block.type === 'prose' ? block.html : '')).join('');
};
const words = (body: string, language = 'en') => lesson(body, settled, language).replace(/<[^>]*>/g, '');
const item = (answer: string, by = settled) => {
  const text = file('quizzes', `## How soon? {#soon}\n\n${answer}\n\n> Because.\n`);
  return (compile('quizzes/en/a.md', text, by).document as Quiz).items[0];
};
const acceptedFor = (answer: string) => {
  const found = item(answer);
  return found?.kind === 'short-text' ? found.accepted : [];
};
const toEnd = '- [Words](#end)\n  > a\n';
const scenes = (choices: string, line = 'Rasa waits.') =>
  file('scenarios', `## Start {#start}\n${line}\n\n${choices}\n\n## End {#end}\nShe goes.\n`);
const play = (text: string, by = settled) => compile('scenarios/en/a.md', text, by).document as Scenario;

describe('a reference in a text', () => {
  it.each([
    ['A post within <reply:post>.', 'A post within half an hour.'],
    ['A chat within <reply:chat>.', 'A chat within 10 minutes.'],
    ['By <reply:e-mail>.', 'By the end of the next working day.'],
    ['Under it by <due:post@saturday-22:40>.', 'Under it by 23:10.'],
    ['Under it by <due:post@saturday-23:50>.', 'Under it by 00:20 on Sunday.'],
    ['By <due:e-mail@tuesday-14:20>.', 'By the end of Wednesday.'],
    ['We close at <closes:saturday> and open at <opens:monday>.', 'We close at six and open at nine.'],
    ['On Saturdays <hours:saturday>, on Sundays <hours:sunday>.', 'On Saturdays from nine to six, on Sundays closed.'],
    ['<reply:post>, no more. “<reply:chat>?” she asks.', 'Half an hour, no more. “10 minutes?” she asks.'],
    ['- **Post:** <reply:post>.', 'Post: half an hour.'],
    ['So [our time for a post](reply:post) holds.', 'So our time for a post holds.'],
  ])('%s reads “%s”', (body, read) => expect(words(`${body}\n`).trim()).toBe(read));

  it('is said in the language of the text', () => {
    const said = ['lt', 'lv', 'be', 'fil'].map((language) => words('<reply:chat>\n', language));
    expect(said).toEqual(['10 minučių', '10 minūšu', '10 хвілін', '10 minuto']);
  });

  it('is linked to the standard in running text, and nowhere else', () => {
    const linked = '<a href="/standards/reply-in-time#times">';
    expect(lesson('Within <reply:post>.\n')).toContain(`${linked}half an hour</a>`);
    expect(lesson('## Why <reply:post>?\n')).not.toContain(linked);
    const script = play(scenes('- [“Within <reply:post>.”](#end)\n  > By <due:post>.\n', 'By <due:post>.'));
    expect(script.scenes[0]).toMatchObject({
      lines: [{ html: 'By 11:50.' }],
      choices: [{ text: '“Within half an hour.”', why: '<p>By 11:50.</p>' }],
    });
  });

  it('is the name of a scene as it is read', () => {
    const text = file('scenarios', `## Monday at <opens:monday> {#start}\nRasa waits.\n`);
    expect(play(text).scenes[0]?.title).toBe('Monday at nine');
  });
});

describe('a reference as a key', () => {
  it('accepts what means the same', () => {
    const accepted = acceptedFor('= <reply:post>');
    for (const text of ['half an hour', '30 minutes', '30']) expect(accepted).toContain(text);
    const due = acceptedFor('= <due:post@saturday-23:50>');
    for (const text of ['00:20', '0:20', '12:20 am', 'twenty past midnight', '00:20 on Sunday'])
      expect(due).toContain(text);
  });

  it('stands beside what an author adds, at its place', () => {
    const accepted = acceptedFor('= <reply:post> | the length of a lunch');
    expect(accepted[0]).toBe('half an hour');
    expect(accepted.at(-1)).toBe('the length of a lunch');
  });

  it('is a number of minutes with a tolerance', () => {
    expect(item('= <reply:post> ± 5')).toMatchObject({ kind: 'number', value: 30, tolerance: 5 });
  });

  it('moves with the promise, and makes nobody wrong who was foreseen to be', () => {
    const sooner = settledWith({ post: { within: 20, while: 'always' } });
    const answer = '= <reply:post>\n\n- “20” > Not yet.\n- “a day” > Too late.';
    expect(item(answer)).toMatchObject({ foreseen: [{ text: '20' }, { text: 'a day' }] });
    expect(item(answer, sooner)).toMatchObject({ accepted: ['20 minutes', '20', '20 min', '20 mins'] });
    expect(item(answer, sooner)).toMatchObject({ foreseen: [{ text: 'a day' }] });
  });
});

describe('a reference in a scenario', () => {
  const waits = scenes(`- [Go](#end) {if: minutes < reply:post}\n  > a\n${toEnd}`).replace(
    'clock: Saturday 11:20',
    'clock: Saturday 22:40\nreply: post',
  );
  const conditionOf = (script: Scenario) => script.scenes[0]?.choices[0]?.when;

  it('is the minutes from the beginning until the reply is due, in a condition and on the clock', () => {
    const script = play(waits);
    expect(conditionOf(script)).toEqual([{ of: 'minutes', is: '<', than: 30 }]);
    expect(script.due).toBe(30);
  });

  it('moves with the promise, over a closed Sunday too', () => {
    const minutes = (10 + 24) * 60 + 20 + 10;
    const script = play(waits, settledWith({ post: { within: 10, while: 'open' } }));
    expect(conditionOf(script)).toEqual([{ of: 'minutes', is: '<', than: minutes }]);
    expect(script.due).toBe(minutes);
  });
});

const cases: [ContentKind, string, string][] = [
  ['lessons', file('lessons', 'Within <reply:«pots»>.\n'), 'reply-unknown'],
  ['lessons', file('lessons', 'Within [our time](reply:«phone»).\n'), 'reply-unknown'],
  ['lessons', file('lessons', 'By <due:«fax»@saturday-22:40>.\n'), 'reply-unknown'],
  ['lessons', file('lessons', 'By <due:post@«someday»>.\n'), 'due-unreadable'],
  ['lessons', file('lessons', 'By <«due:post»>.\n'), 'due-without-clock'],
  ['lessons', file('lessons', 'At <closes:«someday»>.\n'), 'day-unknown'],
  ['lessons', file('lessons', 'At <closes:«sunday»>.\n'), 'hours-closed'],
  ['lessons', file('lessons', 'Within [«30 minutes»](reply:post).\n'), 'words-with-figure'],
  [
    'quizzes',
    file('quizzes', '## How soon? {#soon}\n\n= «<reply:e-mail> ± 5»\n\n> Because.\n'),
    'reply-without-minutes',
  ],
  ['scenarios', scenes(`- [Wait](#end) {if: minutes > reply:«pots»}\n  > a\n${toEnd}`), 'reply-unknown'],
  ['scenarios', scenes(toEnd).replace('mood:', 'reply: «phone»\nmood:'), 'reply-unknown'],
  ['scenarios', scenes(toEnd).replace('Saturday 11:20', '«Noon»'), 'clock-unreadable'],
  ['scenarios', scenes('- [Words](#end) {until: «"Someday 9:00"»}\n  > a\n'), 'until-unreadable'],
  ['scenarios', scenes('- [Words](#end) {minutes: 5, until: «"Monday 9:00"»}\n  > a\n'), 'minutes-and-until'],
];
const standard = (front: string) =>
  file(
    'standards',
    `S.\n\n## Why {#why}\nW.\n\n## Met {#met}\n- A\n\n## Partly {#partly}\n- B\n\n## Not {#not-met}\n- C\n`,
  ).replace('number:', `${front}number:`);
const fronts: [string, string][] = [
  ['hours: «often»\n', 'value-not-map'],
  ['hours:\n  «Funday»: 9:00–18:00\n', 'hours-day-unknown'],
  ['hours:\n  Monday: «late»\n', 'hours-unreadable'],
  ['hours:\n  Monday: «18:00–9:00»\n', 'hours-unreadable'],
  ['hours:\n  Monday–Friday: 9:00–18:00\n  «Friday»: closed\n', 'hours-day-twice'],
  ['replies:\n  post: «soon»\n', 'reply-unreadable'],
  ['replies:\n  «fax»: within 5 minutes, always\n', 'reply-channel-unknown'],
  ['replies:\n  chat: «within 5 minutes, while open»\n', 'replies-need-hours'],
];
cases.push(...fronts.map(([front, rule]): [ContentKind, string, string] => ['standards', standard(front), rule]));

describe('a mistake about times is told at its exact place, and alone', () => {
  it.each(cases.map(([kind, text, rule]) => [rule, kind, text] as const))('%s in %s: %j', (rule, kind, marked) => {
    const { text, places } = unmarked(marked);
    const told = faults(kind, text).map((one) => `${one.line}:${one.column}-${one.endColumn} ${one.rule}`);
    expect(told).toEqual(places.map((place) => `${place} ${rule}`));
  });

  it('a week in which we never open is told', () => {
    expect(faults('standards', standard('hours:\n  Monday: closed\n'))).toMatchObject([{ rule: 'hours-never-open' }]);
  });

  it('without any times a reference is told where it stands', () => {
    const { text, places } = unmarked(file('lessons', 'Within <«reply:post»>.\n'));
    const told = compile('lessons/en/a.md', text).diagnostics.filter(({ rule }) => rule === 'times-none');
    expect(told.map((one) => `${one.line}:${one.column}-${one.endColumn}`)).toEqual(places);
  });

  it('a standard whose front matter is to be mended is not told about its own references as well', () => {
    const text = standard('replies:\n  post: soon\n').replace('S.', 'Within <reply:post>.');
    expect(faults('standards', text).map(({ rule }) => rule)).toEqual(['reply-unreadable']);
  });
});
