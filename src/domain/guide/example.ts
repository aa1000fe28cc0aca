import { compile } from '#domain/content/compile.ts';
import type { Document, Reference } from '#domain/content/documents.ts';
import { placeOf } from '#domain/content/path.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import { type DiagnosticRule, isRule } from '#domain/markdown/rules.ts';
import type { Settled } from '#domain/times/words.ts';
import { type FramedKind, framed, framedKinds } from './frame.ts';

/** A piece of content in the guide: as it is written, and what the compiler makes of it. */
export interface Example {
  readonly source: string;
  /** Where a whole file would stand; null for a part of one. */
  readonly path: string | null;
  /** The rules that it breaks on purpose. */
  readonly told: readonly DiagnosticRule[];
  readonly document: Document | null;
  /** By the lines of `source`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
}

/** What the line that opens an example says after `md`. */
interface Opening {
  readonly path: string | null;
  readonly kind: FramedKind | null;
  readonly told: readonly DiagnosticRule[];
}

/**
 * Compiles an example, given what stands after `md` on its first line: the path of a whole file
 * (`lessons/en/put-it-right.md`), or `in quizzes` for a part of one, which is read in `language`; then, where it shows
 * mistakes, `told:` and their rules. Null when it says none of this.
 */
export function readExample(opening: string, source: string, language: string, settled: Settled): Example | null {
  const said = readOpening(opening);
  if (!said) return null;
  const { path, kind, told } = said;
  const { text, above } = kind ? framed(kind, source) : { text: source, above: 0 };
  const { document, diagnostics, references } = compile(path ?? `${kind}/${language}/example.md`, text, settled);
  const moved = diagnostics.map((one) => ({ ...one, line: one.line - above, values: within(one.values, above) }));
  return { source, path, told, document, diagnostics: moved, references };
}

/** A line that a diagnostic names, counted as its own line is. */
const within = ({ line, ...values }: Diagnostic['values'], above: number): Diagnostic['values'] =>
  line === undefined ? values : { ...values, line: Number(line) - above };

function readOpening(opening: string): Opening | null {
  const [, where, mistakes] = /^(\S+|in [a-z]+)(?: told:((?: [a-z-]+)+))?$/.exec(opening.trim()) ?? [];
  if (where === undefined) return null;
  const told = mistakes?.trim().split(' ') ?? [];
  if (!told.every(isRule)) return null;
  if (placeOf(where)) return { path: where, kind: null, told: told as DiagnosticRule[] };
  const kind = framedKinds.find((one) => where === `in ${one}`);
  return kind ? { path: null, kind, told: told as DiagnosticRule[] } : null;
}
