import type { Day } from '#domain/shared/time.ts';
import type { DiagnosticRule, Severity } from './rules.ts';

/** A place on one line of a file. Lines and columns count from 1. */
export interface At {
  readonly line: number;
  readonly column: number;
  /** Column after the last character; on the same line. */
  readonly endColumn: number;
}

/** One thing to mend, where it stands. Its sentences stand in the message catalogue, by rule. */
export interface Diagnostic extends At {
  /** An error keeps its file from being served; a warning never does. */
  readonly severity: Severity;
  readonly rule: DiagnosticRule;
  /** What the sentences of the rule name: the word that was found, the one that was meant. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A diagnostic that holds from the day after `day` on: the clock is not the compiler's. */
export interface Dated {
  /** A local date. */
  readonly day: Day;
  readonly diagnostic: Diagnostic;
}

/** Sorts by line, then by column. */
export const byPlace = (a: At, b: At): number => a.line - b.line || a.column - b.column;
