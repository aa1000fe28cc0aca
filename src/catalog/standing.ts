import type { Compiled } from '#domain/content/documents.ts';

/** A file as it stands, compiled by itself. */
export interface Standing {
  readonly path: string;
  readonly text: string;
  readonly compiled: Compiled;
}
