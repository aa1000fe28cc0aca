import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { root } from '#project/root.ts';
import type { App } from '#server/app.ts';
import { type Listening, listen, type ReplyWithPage, type Site } from '#server/listen.ts';
import { type Env, EnvRefused, readEnv } from '../env.ts';

/** The environment, or the process ends and says what to mend. */
export function envOrLeave(source: NodeJS.ProcessEnv): Env {
  try {
    return readEnv(source);
  } catch (error) {
    if (error instanceof EnvRefused) leave(`This environment cannot be used.\n${error.message}`);
    throw error;
  }
}

/** Ends the process with a sentence on what went wrong. */
export function leave(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/**
 * Serves the built site with `app` until SIGTERM or SIGINT, then answers every accepted request and leaves.
 * `origins`: whose forms are taken, the site's own first.
 */
export async function serve(app: App, env: Env, origins: Site['origins']): Promise<Listening> {
  const replyWithPage = await builtPages();
  const site = { app, replyWithPage, assets: join(root, 'dist/client'), origins };
  const listening = await listen(site, env.host, env.port).catch((error: NodeJS.ErrnoException) =>
    leave(
      error.code === 'EADDRINUSE'
        ? `Port ${env.port} is taken. End what listens there, or set PORT to another number.`
        : `Cannot listen on ${env.host}:${env.port}: ${error.message}`,
    ),
  );
  compileSoon();
  // What only the start needed, a tenth of all that is held, is given back before anybody comes.
  await globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' });
  // A fault beside any request is told, and the others go on.
  process.on('unhandledRejection', (reason) => console.error(reason));
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      listening.stop().then(() => process.exit(0));
    });
  }
  return listening;
}

/**
 * From here on V8 compiles what was called 250 times as well as it can. By itself it does so halfway at 400 calls, and
 * well at 3,000: a shop's server comes to these late in the day. During the start it would only hold that up. Measured
 * in docs/decisions/0019.
 */
function compileSoon(): void {
  setFlagsFromString('--no-maglev');
  setFlagsFromString('--invocation-count-for-turbofan=250');
  setFlagsFromString('--minimum-invocations-after-ic-update=50');
}

async function builtPages(): Promise<ReplyWithPage> {
  const entry = pathToFileURL(join(root, 'dist/server/pages.mjs'));
  const built = (await import(entry.href).catch(() =>
    leave('The site is not built yet. Run npm run build, then start again.'),
  )) as { replyWithPage: ReplyWithPage };
  return built.replyWithPage;
}
