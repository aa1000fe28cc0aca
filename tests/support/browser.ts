import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const packed = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');
/** Where the packed browser is unpacked, once for each of its versions. */
const unpacked = join(import.meta.dirname, '../../node_modules/.cache/chromium');

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// None but the site under test: Chromium looks up its maker's hosts at every start otherwise.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of CHROMIUM_PATH; else, on Linux, the pinned one without windows that npm brings, which needs half the
 * work of a whole one; else the machine's own.
 */
export async function openBrowser(): Promise<Browser> {
  const said = process.env.CHROMIUM_PATH;
  if (!said && process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpackedChromium();
    const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    return chromium.launch({
      executablePath: join(folder, 'chromium'),
      args: [...args, '--headless=shell'],
      env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
    });
  }
  const path = said ?? installed.find((one) => existsSync(one));
  if (!path) throw new Error('There is no Chromium here: say where one is in CHROMIUM_PATH');
  return chromium.launch({ executablePath: path, args });
}

/** The folder of `@sparticuz/chromium`, unpacked: the browser, fonts, and the libraries that a bare machine lacks. */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  const folder = join(unpacked, version);
  if (existsSync(folder)) return folder;
  await mkdir(unpacked, { recursive: true });
  const half = await mkdtemp(join(unpacked, 'half-'));
  const unpack = join(import.meta.dirname, 'unpack-chromium.ts');
  await promisify(execFile)(process.execPath, [unpack], { env: { ...process.env, TMPDIR: half } });
  // Two that unpack at once: the second finds the place taken by the same.
  await rename(half, folder).catch(() => rm(half, { recursive: true }));
  return folder;
}

/** A new empty folder for what a test leaves behind. */
export const scratch = (): Promise<string> => mkdtemp(join(tmpdir(), 'wellserved-'));
