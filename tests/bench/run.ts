// `npm run bench -- content`: measures on this machine and prints each figure beside what it may be; without a name,
// every bench in turn. Exit code 1 when a figure is over.
import { build } from '../../src/commands/prepare.mjs';
import { asLine, type Bench } from './figure.ts';

const benches: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  requests: () => import('./requests.ts'),
  content: () => import('./content.ts'),
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
build();
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  const { bench } = await benches[name]!();
  console.log(`\n── ${bench.title}`);
  const figures = await bench.run((doing) => console.log(`  … ${doing}`));
  for (const figure of figures) console.log(asLine(figure));
  if (figures.some(({ value, most }) => most !== undefined && value > most)) process.exitCode = 1;
}
