import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#project/root.ts';

const styles = join(root, 'src/styles');

/**
 * The picture's style sheet for a file of its own. Viewers know less CSS than browsers do: the layer is taken away and
 * every variable is written out, once for light and once for dark.
 */
export function standAloneStyle(): string {
  const tokens = readFileSync(join(styles, 'tokens.css'), 'utf8');
  const rules = readFileSync(join(styles, 'graph.css'), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@layer \w+ \{(.*)\}/s, '$1');
  const light = /^:root \{(.*?)^\}/ms.exec(tokens)?.[1] ?? '';
  const dark = /^:root\[data-theme="dark"\] \{(.*?)^\}/ms.exec(tokens)?.[1] ?? '';
  const inLight = written(rules, light, light);
  const inDark = written(rules, dark, light);
  return `${inLight}\n@media (prefers-color-scheme: dark) {${inDark}}`;
}

const written = (rules: string, theme: string, otherwise: string): string =>
  rules
    .replaceAll(
      /var\((--[\w-]+)\)/g,
      (_, name: string) => worthOf(theme, name) ?? worthOf(otherwise, name) ?? 'inherit',
    )
    .trim();

const worthOf = (theme: string, name: string): string | undefined =>
  new RegExp(`${name}: ([^;]+);`).exec(theme)?.[1]?.replaceAll('"', "'");
