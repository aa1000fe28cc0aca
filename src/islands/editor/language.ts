import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

interface Where {
  /** Lines read so far. */
  line: number;
  /** Between the dashes at the top. */
  front: boolean;
  /** Within the braces at the end of a line. */
  braces: boolean;
}

/** The trainers' language, as far as it takes to tell its parts apart at a glance. What it means, the server says. */
const trainers = StreamLanguage.define<Where>({
  name: 'wellserved',
  startState: () => ({ line: 0, front: false, braces: false }),
  copyState: (where) => ({ ...where }),
  blankLine: (where) => {
    where.line += 1;
    where.braces = false;
  },
  token(stream, where) {
    if (stream.sol()) {
      where.line += 1;
      where.braces = false;
      if (stream.match(/^---\s*$/)) {
        where.front = where.line === 1;
        return 'meta';
      }
    }
    if (where.front) return inFront(stream);
    if (where.braces) return inBraces(stream, where);
    return inText(stream, where);
  },
});

function inFront(stream: StringStream): string | null {
  if (stream.match(/^\s*#.*/) || stream.match(/^\s+#.*/)) return 'comment';
  if (stream.sol() && stream.match(/^[\w-]+(?=:)/)) return 'propertyName';
  stream.match(/^[^#]+/) || stream.next();
  return null;
}

function inBraces(stream: StringStream, where: Where): string {
  if (stream.eat('}')) {
    where.braces = false;
    return 'labelName';
  }
  stream.match(/^[^}]+/) || stream.next();
  return 'labelName';
}

function inText(stream: StringStream, where: Where): string | null {
  if (stream.sol()) {
    if (stream.match(/^#{1,6} [^{]*/)) return 'heading';
    if (stream.match(/^\s*(?:[-*]|\d+\.) \[[xX]\]/)) return 'inserted';
    if (stream.match(/^\s*(?:[-*]|\d+\.) (?:\[ \])?/)) return 'punctuation';
    if (stream.match(/^\s*> ?(?:rewrite:|mark:)?/)) return 'quote';
    if (stream.match(/^= /)) return 'inserted';
  }
  if (stream.match(/^\{(?=[^{}]*\}?\s*$)/)) {
    where.braces = true;
    return 'labelName';
  }
  if (stream.match(/^\*\*[^*]+\*\*/)) return 'strong';
  if (stream.match(/^\]\([^)]*\)/)) return 'link';
  if (stream.match(/^<(?:reply|due|opens|closes)[:\w@-]*>/)) return 'link';
  stream.next();
  stream.match(/^[^*[\]{<]+/);
  return null;
}

// Blue is for what can be done, red for what is wrong: the parts of the text differ by weight and strength alone.
const look = HighlightStyle.define([
  { tag: tags.heading, fontWeight: 'var(--weight-strong)' },
  { tag: tags.strong, fontWeight: 'var(--weight-strong)' },
  { tag: tags.inserted, color: 'var(--good)', fontWeight: 'var(--weight-strong)' },
  { tag: [tags.meta, tags.comment, tags.labelName, tags.link, tags.punctuation], color: 'var(--text-soft)' },
  { tag: tags.propertyName, color: 'var(--text-soft)', fontWeight: 'var(--weight-strong)' },
  { tag: tags.quote, color: 'var(--text-soft)', fontWeight: 'var(--weight-strong)' },
]);

export const language = [trainers, syntaxHighlighting(look)];
