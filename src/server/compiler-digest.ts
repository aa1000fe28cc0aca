import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#project/root.ts';

/** How times are said, which stands in the documents that refer to them. */
const words = /^src\/i18n\/((time|moment)-words\.ts|messages\/\w+\/times\.json|project\.inlang\/settings\.json)$/;

/**
 * SHA-256, in hex, of what decides how content compiles: the sources of the domain, how times are said, and the versions
 * of the packages and of Node. What another compiler made may lack a diagnostic of today's. The build puts the digest in
 * the place of this module.
 */
export function compilerDigest(): string {
  const hash = createHash('sha256').update(`${process.version}\n`);
  const filesOf = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);
  const sources = filesOf('src/domain').filter((path) => path.endsWith('.ts'));
  const said = filesOf('src/i18n').filter((path) => words.test(path));
  for (const path of [...sources, ...said].sort()) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  const lock = join(root, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('hex');
}
