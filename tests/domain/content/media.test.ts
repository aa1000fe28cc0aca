import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { ContentKind, Lesson, Quiz, Scenario } from '#domain/content/documents.ts';
import { writeGift } from '#domain/exchange/gift/write.ts';
import type { MediaHere, Medium } from '#domain/media/medium.ts';
import { noTimes } from '#domain/times/none.ts';
import { explain } from '#i18n/diagnostics.ts';
import { file, unmarked } from './marked.ts';

const digest = 'a'.repeat(64);
const label: Medium = {
  ...{ name: 'kettle-label.jpg', ending: 'jpg', kind: 'image', digest },
  ...{ size: 9, width: 880, height: 560 },
};
const rings: Medium = { ...label, name: 'rasa-rings.mp3', ending: 'mp3', kind: 'audio', width: 0, height: 0 };
const media: MediaHere = {
  find: (name) =>
    [label, rings].find((one) => one.name === name) ??
    (name === 'torn.png' ? 'broken' : name === 'huge.png' ? 'too-large' : 'missing'),
  names: () => [label.name, rings.name],
};
const compiled = (kind: ContentKind, body: string) =>
  compile(`${kind}/en/a.md`, file(kind, body), { ...noTimes, media });

const picture = '![The plate](media/kettle-label.jpg)';
const sound = '![Rasa rings](media/rasa-rings.mp3)';
const said = '> It drips.';
const img = `<figure class="picture"><img src="/media/${digest}.jpg" alt="The plate" width="880" height="560" loading="lazy" decoding="async"></figure>`;
const two = '- [x] A\n  > a\n- [ ] B\n  > b\n';
const item = (body: string) => `## What? {#what}\n${body}`;
const scene = (body: string) => `## Start {#start}\n${body}\n\n- [Words](#end)\n  > a\n\n## End {#end}\nShe goes.\n`;

/** What is written, with the offending part marked «so», and the rule it breaks, alone. */
const cases: readonly (readonly [ContentKind, string, string])[] = [
  ['lessons', '![The plate](media/«kettle-lable.jpg»)', 'media-unknown'],
  ['lessons', '![The plate](media/«none.webp»)', 'media-unknown'],
  ['lessons', '![The plate](media/«Kettle-label.jpg»)', 'media-unknown'],
  ['lessons', '«![]»(media/kettle-label.jpg)', 'media-without-words'],
  ['lessons', '«![ ]»(media/kettle-label.jpg)', 'media-without-words'],
  ['lessons', '«![]»(media/rasa-rings.mp3)\n\n> It drips.', 'media-without-words'],
  ['lessons', '«![Rasa rings](media/rasa-rings.mp3)»', 'audio-without-transcript'],
  ['lessons', '«![Rasa rings](media/rasa-rings.mp3)»\n\n>', 'audio-without-transcript'],
  ['lessons', `«${sound}»\n\nIt drips.`, 'audio-without-transcript'],
  ['quizzes', item(`«${sound}»\n\n${two}`), 'audio-without-transcript'],
  ['lessons', '![A plate](media/«plate.svg»)', 'media-kind'],
  ['lessons', '![A plate](media/«plate.gif»)', 'media-kind'],
  ['lessons', '![A plate](media/«plate.JPG»)', 'media-kind'],
  ['lessons', '![A plate](media/«plate»)', 'media-kind'],
  ['lessons', '![A plate](«kettle-label.jpg»)', 'media-elsewhere'],
  ['lessons', '![A plate](«/media/kettle-label.jpg»)', 'media-elsewhere'],
  ['lessons', '![A plate](«media/../media/kettle-label.jpg»)', 'media-elsewhere'],
  ['lessons', '![A plate](«media/inner/kettle-label.jpg»)', 'media-elsewhere'],
  ['lessons', '![A plate](«https://example.org/media/a.jpg»)', 'media-elsewhere'],
  ['lessons', '![A plate](«data:image/png;base64,AAAA»)', 'media-elsewhere'],
  ['lessons', '![A plate](media/«torn.png»)', 'media-broken'],
  ['lessons', '![A plate](media/«huge.png»)', 'media-too-large'],
  ['lessons', `Look: «${picture}».`, 'media-not-alone'],
  ['lessons', `## «${picture}»`, 'media-not-alone'],
  ['lessons', `- «${picture}»`, 'media-not-alone'],
  ['lessons', `| a | b |\n| - | - |\n| «${picture}» | d |`, 'media-not-alone'],
  ['quizzes', item(`- [x] «${picture}»\n  > a\n- [ ] B\n  > b\n`), 'media-not-alone'],
  ['scenarios', scene(`**Rasa:** «${picture}»`), 'media-not-alone'],
];

describe('what is wrong with a picture or a sound is told at its place', () => {
  it.each(cases)('%s %j: %s', (kind, marked, rule) => {
    const { text, places } = unmarked(file(kind, marked));
    const { diagnostics, document } = compile(`${kind}/en/a.md`, text, { ...noTimes, media });
    const told = diagnostics.map((one) => `${one.line}:${one.column}-${one.endColumn} ${one.rule}`);
    expect(told).toEqual([`${places[0]} ${rule}`]);
    expect(document).toBeNull();
    const { problem, mend } = explain(diagnostics[0]!);
    expect(`${problem} ${mend}`).not.toContain('undefined');
  });

  it('asks whether the nearest name was meant', () => {
    const [told] = compiled('lessons', '![The plate](media/kettle-lable.jpg)').diagnostics;
    expect(explain(told!).mend).toBe('Did you mean kettle-label.jpg?');
  });

  it('shows nothing where a passage is marked, and takes no passage for a transcript', () => {
    const marked = item(
      `${sound}\n\n> mark: **Alder**, *birch*, *cedar*.\n\n- “Alder” > a\n- “birch” > b\n- “cedar” > c`,
    );
    expect(compiled('quizzes', marked).diagnostics.map(({ rule }) => rule)).toEqual(['audio-without-transcript']);
  });
});

describe('a picture', () => {
  it('is a figure of a lesson that says what it shows and how large it is', () => {
    const { blocks } = compiled('lessons', `Before.\n\n${picture}\n\nAfter.`).document as Lesson;
    expect(blocks).toEqual([{ type: 'prose', html: `<p>Before.</p>\n${img}\n<p>After.</p>` }]);
  });

  it('stands in the setting of an item and in its explanations', () => {
    const body = item(`${picture}\n\n- [x] A\n  > a\n  >\n  > ${picture}\n- [ ] B\n  > b\n`);
    const [what] = (compiled('quizzes', body).document as Quiz).items;
    expect(what).toMatchObject({ setting: img, options: [{ why: `<p>a</p>\n${img}` }, { why: '<p>b</p>' }] });
  });

  it('is a line of a scene, which may depend on how things stand', () => {
    const { scenes } = compiled('scenarios', scene(`${picture} {if: mood < 1}\n\nRasa waits.`)).document as Scenario;
    expect(scenes[0]?.lines).toEqual([
      { who: null, html: img, when: [{ of: 'mood', is: '<', than: 1 }] },
      { who: null, html: 'Rasa waits.', when: null },
    ]);
  });

  it('lets nothing out of its words', () => {
    const { blocks } = compiled('lessons', '![a "b" <c> onerror=d](media/kettle-label.jpg)').document as Lesson;
    expect(blocks[0]).toMatchObject({ html: expect.stringContaining('alt="a &#x22;b&#x22; <c> onerror=d"') });
  });
});

describe('a sound', () => {
  const heard = `<figure class="sound">\n<figcaption>Rasa rings</figcaption>\n<audio src="/media/${digest}.mp3" controls preload="metadata" aria-label="Rasa rings"></audio>`;
  const plain = (html: unknown) => String(html).replace(/\n/g, '');

  it.each(['\n', '\n\n'])('takes the quotation after it as its transcript, with %j between them', (between) => {
    const { blocks } = compiled('lessons', `${sound}${between}${said}\n\n> Another quotation.`).document as Lesson;
    expect(plain(blocks.map((block) => (block.type === 'prose' ? block.html : block.type)).join(''))).toBe(
      plain(
        `${heard}<blockquote><p>It drips.</p></blockquote></figure><blockquote><p>Another quotation.</p></blockquote>`,
      ),
    );
  });

  it('stands in an item and in a scene', () => {
    const [what] = (compiled('quizzes', item(`${sound}\n\n${said}\n\n${two}`)).document as Quiz).items;
    expect(plain(what?.setting)).toContain(plain(heard));
    const { scenes } = compiled('scenarios', scene(`${sound}\n\n${said}`)).document as Scenario;
    expect(scenes[0]?.lines).toHaveLength(1);
    expect(plain(scenes[0]?.lines[0]?.html)).toContain('<blockquote><p>It drips.</p></blockquote>');
  });
});

it('a file says what it shows and where, found or not', () => {
  const { media: uses } = compiled('lessons', `${picture}\n\n![A plate](media/none.jpg)`);
  expect(uses).toEqual([
    { name: 'kettle-label.jpg', found: digest, line: 6, column: 20, endColumn: 36 },
    { name: 'none.jpg', found: 'missing', line: 8, column: 18, endColumn: 26 },
  ]);
});

it('GIFT gets the words of what an item shows, and the export says so', () => {
  const body = item(`${picture}\n\n${sound}\n\n${said}\n\n${two}`);
  const { text, notes } = writeGift(compiled('quizzes', body).document as Quiz);
  expect(notes.map(({ rule, found }) => `${rule} ${found}`)).toEqual(['media The plate', 'media Rasa rings']);
  expect(text).toContain('<p>The plate</p>');
  expect(text).toContain('It drips.');
  expect(text).not.toMatch(/figure|\/media\//);
});
