import type { At, Diagnostic } from '#domain/markdown/diagnostic.ts';
import { type DiagnosticRule, severityOf } from '#domain/markdown/rules.ts';
import type { Compiled } from '../documents.ts';

export type Told = Diagnostic;

/** Gathers what there is to tell of a translation, each with the path of its source. */
export interface Tell {
  (rule: DiagnosticRule, at: At, values?: Diagnostic['values']): void;
  /** Tells a value that differs, at its place. Lists are compared without regard to their order. */
  same(key: string, here: Comparable, there: Comparable, at: At): void;
  /** Tells another number of parts than the source has. */
  count(what: string, here: readonly unknown[], there: readonly unknown[], at: At): boolean;
  title(compiled: Compiled): At;
  readonly told: readonly Told[];
}

type Comparable = string | number | boolean | null | readonly string[];

/** Begins an empty list of what there is to tell; `path` is the source’s. */
export function teller(path: string): Tell {
  const told: Told[] = [];
  const tell = (rule: DiagnosticRule, { line, column, endColumn }: At, values: Diagnostic['values'] = {}) =>
    void told.push({ severity: severityOf(rule), rule, line, column, endColumn, values: { ...values, path } });
  return Object.assign(tell, {
    told,
    same(key: string, here: Comparable, there: Comparable, at: At) {
      const [found, expected] = [written(here), written(there)];
      if (found !== expected) tell('translation-value', at, { key, found: found || '–', expected: expected || '–' });
    },
    count(what: string, here: readonly unknown[], there: readonly unknown[], at: At) {
      const same = here.length === there.length;
      if (!same) tell('translation-count', at, { what, found: here.length, expected: there.length });
      return same;
    },
    title: ({ fields }: Compiled) => fields.title ?? { line: 1, column: 1, endColumn: 4 },
  });
}

const written = (value: Comparable): string =>
  Array.isArray(value) ? [...value].sort().join(', ') : String(value ?? '');
