import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exited, openSite, type Site } from '#tests/support/site.ts';
import { type Bench, type Figure, quantile } from './figure.ts';
import { memoryOf } from './load.ts';
import { fillUp } from './many-files.ts';

const LESSONS = 1_000;
const EDITS = 30;
const STARTS = 3;
const lesson = 'lessons/en/carry-the-effort.md';

export const bench: Bench = {
  title: `A content folder of ${LESSONS.toLocaleString('en')} lessons, and quizzes in proportion`,
  async run(say) {
    say('writing the files, and the first start, which compiles each of them');
    const site = await openSite({ content: 'real', prepare: (folder) => fillUp(folder, LESSONS) });
    try {
      const figures: Figure[] = [
        { what: 'files', value: site.world.catalog.files().length, unit: 'files' },
        {
          what: 'first start → catalogue ready (every file compiled)',
          value: await catalogueReady(site, true),
          unit: 'ms',
        },
      ];
      await exited(site.process, () => site.process.kill('SIGTERM'));
      say('starting again');
      const catalogues: number[] = [];
      for (let start = 0; start < STARTS; start++) catalogues.push(await catalogueReady(site, false));
      figures.push({ what: 'start → catalogue ready', value: quantile(catalogues, 0.5), unit: 'ms', most: 2_000 });
      const servers: number[] = [];
      for (let start = 0; start < STARTS; start++) {
        if (start > 0) await exited(site.process, () => site.process.kill('SIGTERM'));
        const began = performance.now();
        await site.start();
        servers.push(performance.now() - began);
      }
      figures.push({ what: 'start → server ready', value: quantile(servers, 0.5), unit: 'ms', most: 2_000 });
      say(`editing a lesson ${EDITS} times`);
      const edits = await edited(site);
      const unchanged = await asked(site);
      return [
        ...figures,
        { what: 'the lesson page, nothing edited: p50', value: quantile(unchanged, 0.5), unit: 'ms' },
        { what: 'edit → shown on the next request: p50', value: quantile(edits, 0.5), unit: 'ms', most: 100 },
        { what: `edit → shown on the next request: max of ${EDITS}`, value: quantile(edits, 1), unit: 'ms', most: 100 },
        { what: 'memory of the server', value: await memoryOf(site.process.pid!), unit: 'MB' },
      ];
    } finally {
      await site.stop();
    }
  },
};

/** Milliseconds from the start of a process to its catalogue, over the site's database or over one that is new. */
async function catalogueReady(site: Site, anew: boolean): Promise<number> {
  const url = anew ? `${site.world.url}.new` : site.world.url;
  const began = performance.now();
  const child = spawn('node', ['tests/bench/open-catalogue.ts'], {
    env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: url, CONTENT_DIR: site.content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await new Promise<number>((resolve) => child.stdout.once('data', () => resolve(performance.now())));
  await exited(child, () => {});
  if (anew) for (const end of ['', '-wal', '-shm']) await rm(url.slice('file:'.length) + end, { force: true });
  return ready - began;
}

/** Milliseconds from each edit being on the disk to the answer to the next request, which must show it. */
async function edited(site: Site): Promise<number[]> {
  const file = join(site.content, lesson);
  const text = await readFile(file, 'utf8');
  const cookie = await site.cookieOf('ieva');
  await page(site, cookie);
  const taken: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const words = `Edited for the ${edit}th time.`;
    await writeFile(file, text.replace(/^lead: .*$/m, `lead: ${words}`));
    const began = performance.now();
    const html = await page(site, cookie);
    taken.push(performance.now() - began);
    if (!html.includes(words)) throw new Error(`The request after edit ${edit} does not show it`);
  }
  return taken;
}

async function asked(site: Site): Promise<number[]> {
  const cookie = await site.cookieOf('ieva');
  const taken: number[] = [];
  for (let request = 0; request < EDITS; request++) {
    const began = performance.now();
    await page(site, cookie);
    taken.push(performance.now() - began);
  }
  return taken;
}

async function page(site: Site, cookie: string): Promise<string> {
  const reply = await fetch(`${site.origin}/lessons/carry-the-effort`, { headers: { Cookie: cookie } });
  if (reply.status !== 200) throw new Error(`The lesson answered ${reply.status}`);
  return reply.text();
}
