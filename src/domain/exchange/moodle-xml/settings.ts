import type { Tell } from '../notes.ts';
import { childOf, saidIn, type XmlElement } from './parse.ts';

/** Collects what a question sets and ours cannot. */
export interface Settings {
  read(question: XmlElement): void;
  readCategory(category: XmlElement): void;
  /** Tells every setting, once with all its lines. */
  close(): void;
}

/** What is read elsewhere. */
const carried = new Set(['name', 'questiontext', 'generalfeedback', 'single', 'text', 'category']);
const combined = new Set(['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']);

/** Values that change nothing here. */
const idle: ReadonlyMap<string, RegExp> = new Map([
  ['defaultgrade', /^1(\.0+)?$/],
  ['penalty', /^0(\.0+)?$/],
  ['hidden', /^0$/],
  ['shuffleanswers', /^(1|true)$/],
  ['answernumbering', /^abc$/],
  ['usecase', /^0$/],
  ['image', /^$/],
]);

/** Begins to collect; files and combined feedback are told as they are read, the rest by `close`. */
export function settingsOf(tell: Tell): Settings {
  const found = new Map<string, { name: string; value: string; lines: number[] }>();
  const add = (name: string, value: string, line: number) => {
    const key = JSON.stringify([name, value]);
    const known = found.get(key);
    if (known) known.lines.push(line);
    else found.set(key, { name, value, lines: [line] });
  };

  function readPart(part: XmlElement): void {
    for (const file of part.children.filter(({ name }) => name === 'file'))
      tell('file', file.line, file.attributes.name ?? 'file');
    const said = part.name === 'tags' ? part.children.map(saidIn).join(', ') : wordsIn(part);
    if (combined.has(part.name)) {
      if (said !== '') tell('feedback-combined', part.line, said);
    } else if (!carried.has(part.name) && said !== '' && !idle.get(part.name)?.test(said))
      add(part.name, said, part.line);
  }

  return {
    read(question) {
      for (const part of question.children) {
        if (part.name === 'answer' || part.name === 'subquestion') {
          for (const inner of part.children) {
            if (inner.name === 'file') tell('file', inner.line, inner.attributes.name ?? 'file');
            else if (!['text', 'feedback', 'fraction', 'tolerance', 'answer'].includes(inner.name)) readPart(inner);
            else
              for (const file of inner.children)
                if (file.name === 'file') tell('file', file.line, file.attributes.name ?? 'file');
          }
        } else readPart(part);
      }
    },
    readCategory(category) {
      const info = childOf(category, 'info');
      if (info) readPart(info);
      const id = childOf(category, 'idnumber');
      if (id) readPart(id);
    },
    close() {
      for (const { name, value, lines } of found.values())
        tell('setting', lines[0]!, `${name}: ${value}`, { name, value, lines: linesWords(lines) });
    },
  };
}

const linesWords = (lines: readonly number[]): string =>
  lines.length > 12 ? `${lines.slice(0, 12).join(', ')}, …` : lines.join(', ');

const wordsIn = (element: XmlElement): string =>
  [element.text, ...element.children.filter(({ name }) => name !== 'file').map(wordsIn)]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
