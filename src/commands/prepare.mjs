// Runs before anything is installed, on the host's own Node 20 or newer: no dependencies, no TypeScript.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const bin = join(root, 'node_modules', '.bin');

/** The environment in which the project's own programs, its Node 24 among them, come first. */
export const environment = () => ({ ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` });

/**
 * What `node` is given to run a built command, `serve` or `demo`; `npm run serve` gives the same. Its young generation
 * stays small, and one thread clears it: to share out so little takes longer. The old one may grow to five times what
 * is alive before it is cleared, which is little: left alone, V8 clears it every second under load, for a seventh of
 * the time. `--expose-gc` is for the end of a start. Measured in docs/decisions/0019.
 */
export const builtCommand = (name) => [
  '--max-semi-space-size=16',
  '--no-parallel-scavenge',
  '--heap-growing-percent=400',
  '--expose-gc',
  'src/commands/built.mjs',
  name,
];

/** Runs a program of the project in its folder; output goes to the terminal unless `quiet`. Gives its exit code and output. */
export function run(command, args, { quiet = false, env = environment() } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  return { code: error ? 1 : (status ?? 1), output: `${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}` };
}

/** Says what is being done, does it, and leaves with what went wrong when it fails. */
export function step(doing, command, args) {
  const began = Date.now();
  process.stdout.write(`${doing} … `);
  const { code, output } = run(command, args, { quiet: true });
  if (code !== 0) {
    process.stdout.write(`failed\n\n${output}\n`);
    process.exit(1);
  }
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/** Installs the packages when there are none or when the lock has changed since. */
export function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(
      `Wellserved needs Node 20 or newer; this is ${process.version}. Install a newer one, then try again.`,
    );
    process.exit(1);
  }
  const installed = join(root, 'node_modules', '.wellserved-lock');
  const lock = digest([join(root, 'package-lock.json')]);
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  step('Installing the packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(installed, lock);
}

/** Builds the site when there is none or when a source has changed since. */
export function build() {
  const built = join(root, 'dist', '.sources');
  const sources = digest(
    ['src', 'db', 'astro.config.mjs', 'package.json', 'package-lock.json'].flatMap((name) => filesIn(join(root, name))),
  );
  if (existsSync(built) && readFileSync(built, 'utf8') === sources) return;
  step('Building the site', 'npm', ['run', '-s', 'build']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(built, sources);
}

// What the build itself writes among the sources: compiled messages, and the compiler's notes on its project.
const written = new Set(['generated', 'README.md', '.gitignore', '.meta.json', '.lix']);

function filesIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !written.has(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}
