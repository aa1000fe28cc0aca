import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { builtCommand } from '../../src/commands/prepare.mjs';

/** One of the product's commands, running as a process of its own. */
export interface Command {
  readonly process: ChildProcess;
  /** All that it printed so far, warnings and errors too. */
  printed(): string;
  /** Waits until it has printed this; throws when it leaves without, or after two minutes. */
  prints(words: string): Promise<void>;
  /** Waits until it has left. */
  exitCode(): Promise<number | null>;
}

// What the tests' own environment says must not reach the product.
const own = ['NODE_ENV', 'HOST', 'PORT', 'ORIGIN', 'DATABASE_URL', 'CONTENT_DIR', 'COMPANY', 'DEMO', 'VITEST', 'MODE'];

/** Starts `node <path> <args>` in the project's folder, with these variables of the environment. */
export const runCommand = (path: string, args: readonly string[], env: Readonly<Record<string, string>>): Command =>
  runNode([path, ...args], env);

/** Starts the built server, or the built demo, as `npm run serve` and `npm start` do. */
export const runBuilt = (name: 'serve' | 'demo', env: Readonly<Record<string, string>>): Command =>
  runNode(builtCommand(name), env);

function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Command {
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
  const child = spawn('node', args, {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const news = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      news.emit('more');
    });
  }
  const left = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
  const prints = async (words: string) => {
    const patience = AbortSignal.timeout(110_000);
    const gone = left.then(() => 'It left without printing' as const);
    while (!text.includes(words)) {
      const more = once(news, 'more', { signal: patience }).then(
        () => null,
        () => 'It has not printed yet' as const,
      );
      const trouble = await Promise.race([more, gone]);
      if (trouble && !text.includes(words)) throw new Error(`${trouble} “${words}”:\n${text}`);
    }
  };
  return { process: child, printed: () => text, prints, exitCode: () => left };
}
