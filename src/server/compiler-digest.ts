import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * SHA-256, in hex, of what decides how content compiles: the sources of the domain and the versions of the packages.
 * What another compiler made may lack a diagnostic of today's.
 */
export function compilerDigest(): string {
  const hash = createHash('sha256');
  const domain = join(root, 'src/domain');
  const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  for (const path of sources.sort()) hash.update(`${path}\n`).update(readFileSync(join(domain, path)));
  const lock = join(root, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('hex');
}
