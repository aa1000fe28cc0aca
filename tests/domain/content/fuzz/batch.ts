import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { faultsOf, MOST_TIME, timeOf } from './check.ts';
import { anything, type Case, documents, soup } from './documents.ts';
import { hardest } from './hard.ts';
import { mutated } from './mutated.ts';

/** What one worker is given: every `of`th batch from `from` on, and the hardest cases if it is the first. */
export interface Share {
  readonly seed: number;
  readonly batches: number;
  readonly size: number;
  readonly from: number;
  readonly of: number;
  readonly failures: string;
}

/** What a worker tells after each batch. */
export interface Told {
  readonly cases: number;
  readonly slowest: { readonly took: number; readonly name: string };
  readonly failed: readonly string[];
}

const kinds = { documents, mutated, soup, anything } as const;
const { seed, batches, size, from, of, failures } = workerData as Share;

if (from === 0) tell('hardest', [...hardest()]);
for (let batch = from; batch < batches; batch += of) {
  // The cases of a batch depend on the seed and its number alone, not on who runs it.
  const [kind, cases] = Object.entries(kinds)[batch % 4]!;
  tell(`${kind}-${batch}`, fc.sample<Case>(cases, { seed: seed + batch, numRuns: size }));
}

function tell(batch: string, cases: readonly Case[]): void {
  const failed: string[] = [];
  let slowest = { took: 0, name: '' };
  for (const [index, { path, text }] of cases.entries()) {
    const name = `${batch}-${index}`;
    const took = timeOf(path, text);
    const faults = faultsOf(path, text);
    if (took > MOST_TIME) faults.push(`took ${took.toFixed(1)} ms`);
    if (took > slowest.took) slowest = { took, name: `${name} (${path}, ${text.length} characters)` };
    if (faults.length === 0) continue;
    mkdirSync(failures, { recursive: true });
    writeFileSync(join(failures, `${name}-${path.replaceAll('/', '-')}`), text);
    failed.push(`${name} ${path}: ${faults.slice(0, 3).join('; ')}`);
  }
  parentPort!.postMessage({ cases: cases.length, slowest, failed } satisfies Told);
}
