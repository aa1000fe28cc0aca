/** The longest text that is kept as a draft, in characters: more than any file that compiles. */
export const LONGEST_DRAFT = 200_000;

/**
 * A text as it is kept and compared: every line ends with `\n`, however the browser or the file ends it, and without a
 * byte order mark, which no column counts.
 */
export const tidied = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** A tidied text as it is written into the folder: with the byte order mark and line endings of the file that it replaces, and one at its end. */
export function asWritten(text: string, before: string | null): string {
  const ended = text.endsWith('\n') || text === '' ? text : `${text}\n`;
  const mark = before?.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + (before?.includes('\r\n') ? ended.replaceAll('\n', '\r\n') : ended);
}

/** Without the line of the front matter that keeps a file from learners. */
export const withoutDraftLine = (text: string): string =>
  text.replace(/^(\ufeff?---[ \t]*\n(?:(?!---)[^\n]*\n)*?)draft:[ \t]*(?:true|True|TRUE)\b[^\n]*\n/, '$1');

/** What the front matter says is the title; '' when it says none that can be read at a glance. */
export const titleIn = (text: string): string =>
  /^title:[ \t]*(["']?)(.*?)\1[ \t]*$/m.exec(text.slice(0, 4000))?.[2]?.trim() ?? '';
