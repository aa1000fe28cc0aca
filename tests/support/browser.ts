import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  process.env.CHROMIUM_PATH,
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

/** The machine's own Chromium, else the one from npm. */
export async function openBrowser(): Promise<Browser> {
  const own = installed.find((path) => path !== undefined && existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args });
  return chromium.launch({ executablePath: await unpackedChromium(), args: [...args, '--headless=shell'] });
}

/** `@sparticuz/chromium` holds a browser for x64 Linux as archives, with the libraries that a bare machine lacks. */
async function unpackedChromium(): Promise<string> {
  const { default: packed, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const libraries = await inflate(join(packedFiles, 'al2023.tar.br'));
  setupLambdaEnvironment(join(libraries, 'lib'));
  return packed.executablePath(packedFiles);
}

const packedFiles = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');

/** A new empty folder for what a test leaves behind. */
export const scratch = (): Promise<string> => mkdtemp(join(tmpdir(), 'wellserved-'));
