import { ownPath } from './local-path.ts';

/** A form whose sender turned out to be signed out, as it is kept for them in the page that says so. */
export interface Unsent {
  /** The address that it was sent to, and is sent to again; its query too. */
  readonly to: string;
  /** What is sent again as it was, in its order. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Of it what somebody wrote at more length than a line, to be copied. */
  readonly written: readonly string[];
  /** The files, by the names of their fields: a page cannot hold them, so they are chosen again. */
  readonly files: readonly { readonly name: string; readonly file: string }[];
}

/** Nothing secret is ever written back into a page. */
const secret = /passw|^again$|secret/i;
/** What forms carry for the product's own use. */
const notWritten = /^(do|clientId|seen|base|revision|next)$/;
/** About the characters of a line on a telephone. */
const aLine = 40;

/** The form that was posted to `url`; passwords are left out. */
export function unsentOf(form: FormData, { pathname, search }: Pick<URL, 'pathname' | 'search'>): Unsent {
  const fields: { name: string; value: string }[] = [];
  const files: { name: string; file: string }[] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      if (value.name !== '') files.push({ name, file: value.name });
    } else if (!secret.test(name)) fields.push({ name, value });
  }
  const written = fields.filter(({ name, value }) => !notWritten.test(name) && isLong(value)).map(({ value }) => value);
  return { to: ownPath(pathname + search), fields, written, files };
}

const isLong = (text: string): boolean => /\s/.test(text.trim()) && (text.length > aLine || /[\r\n]/.test(text.trim()));
