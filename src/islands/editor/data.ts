import type { Mend } from '#domain/mends/mend.ts';
import type { Names } from '#usecases/editor.ts';

/** A diagnostic with its sentences. */
export interface ToldDiagnostic {
  /** By what the button of its mend names it. */
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly problem: string;
  readonly mend: string;
  readonly replacement: Mend | null;
}

export interface EditorData {
  readonly told: readonly ToldDiagnostic[];
  readonly names: Names;
}

/** What the page brought along for the editor. */
export const dataIn = (page: ParentNode): EditorData =>
  JSON.parse(page.querySelector('#editor-data')?.textContent ?? '{"told":[],"names":{}}') as EditorData;
