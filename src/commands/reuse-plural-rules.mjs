// Part of `npm run i18n`. The compiled messages make new plural rules each time one is said, which costs 0.15 ms; this
// has them kept by language. It breaks when the compiler writes something else, so that nobody loses it unnoticed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../i18n/generated/registry.js');
const before = 'return new Intl.PluralRules(locale, options).select(Number(input))';
const after = `const key = \`\${locale} \${JSON.stringify(options)}\`;
	const rules = pluralRules.get(key) ?? new Intl.PluralRules(locale, options);
	pluralRules.set(key, rules);
	return rules.select(Number(input))`;

const text = readFileSync(file, 'utf8');
if (!text.includes('pluralRules')) {
  if (!text.includes(before)) throw new Error(`${file} makes plural rules in another way than before: look at it anew`);
  writeFileSync(file, `${text.replace(before, after)}\nconst pluralRules = new Map();\n`);
}
