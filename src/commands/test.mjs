// `npm test`: installs what is missing and runs every check, the browser's included. Ends with `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, run, step } from './prepare.mjs';

const output = join(root, 'tests', '.output');
let passed = 0;
let failed = 0;

install();
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
step('Compiling the messages', 'npm', ['run', '-s', 'i18n']);

check('Format and lint', 'biome', ['check', '.']);
check('Types', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
check('Content', 'node', ['src/commands/content-check.ts']);
suite('Unit, storage and floors', 'tests/vitest.config.ts');
build();
suite('Browser and faults', 'tests/browser.config.ts');

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A check that passes or fails as a whole. */
function check(name, command, args) {
  heading(name);
  const { code } = run(command, args);
  if (code === 0) passed += 1;
  else failed += 1;
}

/** A Vitest suite; each of its tests counts. */
function suite(name, config) {
  heading(name);
  const report = join(output, `${config.replaceAll('/', '-')}.json`);
  const { code } = run('vitest', [
    'run',
    `--config=${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const failures = counted?.numFailedTests ?? 0;
  passed += counted?.numPassedTests ?? 0;
  // A suite that broke outside its tests, or ran none, has failed too.
  failed += failures || (code === 0 && counted?.numTotalTests > 0 ? 0 : 1);
}

function heading(name) {
  console.log(`\n── ${name}`);
}
