import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../src/pages');

/** Every file below src/pages, as Astro makes addresses of them. */
export const pageFiles = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(astro|ts|md|html)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** The names of the actions that a page hands to `submit`, written out there. */
export function actionsOf(page: string): string[] {
  const source = readFileSync(join(folder, page), 'utf8');
  const names = [...source.matchAll(/\bsubmit(?:OrStay)?(?:<[^(]*>)?\(\s*Astro,\s*\{([^}]*)\}/g)]
    .flatMap((match) => match[1]!.split(','))
    .map((entry) => entry.split(':', 1)[0]!.replaceAll(/['"\s]/g, ''))
    .filter((name) => name !== '');
  if (names.length === 0 && /\bsubmit(OrStay)?(<[^(]*>)?\(|Astro\.request\.(method|formData|body)/.test(source)) {
    throw new Error(`${page} takes forms, but not by submit(Astro, { name: action })`);
  }
  return names;
}
