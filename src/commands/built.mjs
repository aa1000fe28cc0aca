// Runs a built command in production: `node src/commands/built.mjs serve`. Plain JavaScript: stripping types costs a start.
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = join(import.meta.dirname, '../../dist');
const command = join(dist, 'server', `${process.argv[2]}.mjs`);
if (!existsSync(command)) {
  console.error('The site is not built yet. Run npm run build, then start again.');
  process.exit(1);
}
enableCompileCache(join(dist, '.compile-cache'));
await import(pathToFileURL(command).href);
