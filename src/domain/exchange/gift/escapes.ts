/*
 * An escaped mark is kept out of the way as two characters that no text may hold, so that what is left of `~ = # { } :`
 * are marks, and every place stays where it was in the file.
 */
const escaped = ':#={}~n\\';
const FIRST = 0xfdd0;
const FILLER = '\ufddf';

/** The text with its escapes put out of the way. */
export const hidden = (text: string): string =>
  text
    .replace(/[\ufdd0-\ufdef]/g, ' ')
    .replace(/\\([:#={}~n\\])/g, (_, mark: string) => String.fromCharCode(FIRST + escaped.indexOf(mark)) + FILLER);

/** The text as it was meant: `\=` is `=` and `\n` a line break. */
export const restored = (text: string, lineBreak = '\n'): string =>
  text.replaceAll(FILLER, '').replace(/[\ufdd0-\ufdd7]/g, (place) => {
    const mark = escaped[place.charCodeAt(0) - FIRST]!;
    return mark === 'n' ? lineBreak : mark;
  });

/** The text as it stands in the file. */
export const asWritten = (text: string): string =>
  text.replaceAll(FILLER, '').replace(/[\ufdd0-\ufdd7]/g, (place) => `\\${escaped[place.charCodeAt(0) - FIRST]!}`);

/** A text in which whatever reads as a mark is escaped. Line breaks too: an empty line would end the question. */
export const escapedText = (text: string): string =>
  text.replace(/[\\:#={}~]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, '\\n');
