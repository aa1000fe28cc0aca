// `npm run fuzz`: a million files made at random and to be hard, each held to what the compiler promises, on every core.
// `npm run fuzz -- --cases=5000 --seed=7` is the same each time. Inputs that fail are written to tests/.output/fuzz.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Share, Told } from './batch.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
  console.error('Write whole numbers: npm run fuzz -- --cases=5000 --seed=7');
  process.exit(2);
}
const size = Math.min(500, cases);
const of = availableParallelism();
const failures = join(import.meta.dirname, '../../../.output/fuzz');
const began = performance.now();
let done = 0;
let failed = 0;
let slowest = { took: 0, name: '' };
let told = 0;

console.log(`${cases.toLocaleString('en')} cases, --seed=${seed}, on ${of} cores`);
await Promise.all(Array.from({ length: of }, (_, from) => share(from)));
const seconds = (performance.now() - began) / 1000;
console.log(`${done.toLocaleString('en')} cases in ${seconds.toFixed(0)} s, ${Math.round(done / seconds)} cases/s`);
console.log(`The slowest took ${slowest.took.toFixed(1)} ms: ${slowest.name}`);
console.log(failed === 0 ? 'None failed.' : `${failed} failed; they are in ${failures}. Again with --seed=${seed}`);
process.exitCode = failed === 0 ? 0 : 1;

function share(from: number): Promise<void> {
  const workerData: Share = { seed, batches: Math.ceil(cases / size), size, from, of, failures };
  const worker = new Worker(new URL('./batch.ts', import.meta.url), { workerData });
  worker.on('message', (batch: Told) => {
    done += batch.cases;
    failed += batch.failed.length;
    if (batch.slowest.took > slowest.took) slowest = batch.slowest;
    for (const line of batch.failed.slice(0, 5)) console.error(line);
    if (done - told < 50_000) return;
    told = done;
    const rate = Math.round(done / ((performance.now() - began) / 1000));
    console.log(`${done.toLocaleString('en')} cases, ${rate} cases/s, the slowest ${slowest.took.toFixed(1)} ms`);
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject).once('exit', () => resolve());
  });
}
