import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetOf } from './imports.ts';

/** A name that a file exports and no other file imports. */
interface Unused {
  readonly file: string;
  readonly name: string;
}

const exported =
  /^export (?:async )?(?:const|let|function\*?|class|interface|type)\s+(\w+)|^export (?:type )?\{([^}]*)\}(?! from)/gm;
const imported = /\b(import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s*'([^']+)'/g;
// `import * as`, `export * from` and `import('…')` take all that there is, `import('…').Name` in a type one name.
const whole = /\b(?:import|export) \* (?:as \w+ )?from '([^']+)'|import\(\s*'([^']+)'\s*\)(?!\.[A-Z])/g;
const ofType = /import\('([^']+)'\)\.([A-Z]\w*)/g;

// Read by name: pages and what lies at the top of src, what the bundle gives to `serve`, what the build puts in the
// place of messages.ts.
const entry = /^src\/([^/]+$|pages\/|server\/pages\.ts$|i18n\/page-words\.ts$)/;

/** Every name of `src`, `db` and `tests` that is exported for nobody. */
export function unusedExports(): Unused[] {
  const files = ['src', 'db', 'tests', '.'].flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => /.\.(ts|tsx|astro|mjs)$/.test(file) && !file.includes('/generated/')),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const used = new Set<string>();
  for (const [file, text] of texts) {
    for (const [, , names = '', from = ''] of text.matchAll(imported)) {
      for (const name of namesIn(names)) used.add(`${targetOf(file, from)} ${name}`);
    }
    for (const [, from = '', name] of text.matchAll(ofType)) used.add(`${targetOf(file, from)} ${name}`);
    for (const [, star, dynamic] of text.matchAll(whole)) used.add(`${targetOf(file, star ?? dynamic ?? '')} *`);
  }
  return files
    .filter((file) => !entry.test(file) && !used.has(`${file} *`))
    .flatMap((file) =>
      [...texts.get(file)!.matchAll(exported)]
        .flatMap(([, one, some]) => one ?? namesIn(some ?? ''))
        .filter((name) => !used.has(`${file} ${name}`))
        .map((name) => ({ file, name })),
    );
}

/** `a, type B, c as d` → a, B, c: as the file that exports them calls them. */
const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map(
      (one) =>
        one
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0]!,
    )
    .filter((name) => name !== '');
