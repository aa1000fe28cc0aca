/** The field of front matter that says of which version of its source a file is the translation. */
const field = 'translates';

/** The text of a translation that says that it follows the source with this digest. Null when it has no front matter. */
export function stamped(text: string, digest: string): string | null {
  const front = /^\ufeff?---[ \t]*\r?\n[\s\S]*?(?=^---[ \t]*$)/m.exec(text)?.[0];
  if (front === undefined) return null;
  const ending = front.includes('\r\n') ? '\r\n' : '\n';
  // In quotes: twelve hexadecimal digits may look like a number.
  const line = `${field}: "${digest}"`;
  const known = new RegExp(`^${field}:.*$`, 'm');
  const said = known.test(front) ? front.replace(known, line) : `${front}${line}${ending}`;
  return said + text.slice(front.length);
}
