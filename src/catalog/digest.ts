import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/shared/canonical.ts';

/** SHA-256, in hex, of the canonical JSON of a value. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** SHA-256, in hex, of a file's text as it is written. */
export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');
