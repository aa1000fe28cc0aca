import type { DiagnosticRule, Severity } from './rules.ts';

/** One thing to mend. Lines and columns count from 1. Its sentences stand in the message catalogue, by rule. */
export interface Diagnostic {
  /** An error keeps its file from being served; a warning never does. */
  readonly severity: Severity;
  readonly rule: DiagnosticRule;
  readonly line: number;
  readonly column: number;
  /** Column after the last offending character of that line. */
  readonly endColumn: number;
  /** What the sentences of the rule name: the word that was found, the one that was meant. */
  readonly values: Readonly<Record<string, string | number>>;
}
