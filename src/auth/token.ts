import { hash } from 'node:crypto';

/** What the database keeps of a token: whoever reads the database cannot use it. SHA-256, in hex. */
export const hashToken = (token: string): string => hash('sha256', token, 'hex');
