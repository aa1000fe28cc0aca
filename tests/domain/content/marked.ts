import { compile } from '#domain/content/compile.ts';
import type { ContentKind } from '#domain/content/documents.ts';

const fronts: Record<ContentKind, string> = {
  standards: 'title: T\nnumber: 4\nfor: everyone\nchannels: [counter]\nowner: Head\neffective: 2026-09-01\n',
  claims: 'title: T\ngrade: A\nsource: S\nyear: "2010"\npopulation: not reported\nmeasured: M\nread: true\n',
  lessons: 'title: T\nlead: L\nserves: [put-it-right]\n',
  quizzes: 'title: T\nlead: L\nserves: [put-it-right]\n',
  scenarios:
    'title: T\nlead: L\nchannel: counter\nclock: Saturday 11:20\ncustomer: Rasa\nmood: 0\nserves: [put-it-right]\n',
  modules: 'title: T\nlead: L\nnumber: 1\n',
};

/** A file of a kind with sound front matter and this markdown. */
export const file = (kind: ContentKind, body: string): string => `---\n${fronts[kind]}---\n${body}`;

/** The sections that a standard has to have, behind its statement. */
export const standardSections =
  '## Why {#why}\nA.\n\n## Met {#met}\n- a\n\n## Partly {#partly}\n- b\n\n## Not met {#not-met}\n- c\n';

/** What is told about a file as `line:column-endColumn rule`. */
export const told = (kind: ContentKind, text: string): string[] =>
  compile(`${kind}/en/test.md`, text).diagnostics.map(
    ({ line, column, endColumn, rule }) => `${line}:${column}-${endColumn} ${rule}`,
  );

/** Takes the marks «…» out of a text; gives the places that they marked, in the same form. */
export function unmarked(text: string): { text: string; places: string[] } {
  const places: string[] = [];
  let line = 1;
  let column = 1;
  let open = '';
  let plain = '';
  for (const character of text) {
    if (character === '«') open = `${line}:${column}`;
    else if (character === '»') places.push(`${open}-${column}`);
    else {
      plain += character;
      column = character === '\n' ? 1 : column + character.length;
      line += character === '\n' ? 1 : 0;
    }
  }
  return { text: plain, places };
}
