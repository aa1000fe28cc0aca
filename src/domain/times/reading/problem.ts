import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { DiagnosticRule } from '#domain/markdown/rules.ts';

/** What is wrong with a map of front matter: with one of its entries, or, without a key, with all of it. */
interface Problem {
  readonly rule: DiagnosticRule;
  readonly key?: string;
  readonly at?: 'key' | 'value';
  readonly values?: Diagnostic['values'];
}

export type Tell = (problem: Problem) => void;
