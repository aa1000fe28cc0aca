import Beside from 'libsql/promise';

/** Copies what was written out of the log into the file itself. */
interface Checkpoints {
  /** Something is being written. */
  written(): void;
  /** Waits for what is under way, and copies no more. */
  stop(): Promise<void>;
}

/** Milliseconds. */
const quiet = 200;
const latest = 1000;

/**
 * Copies by a connection of its own, which runs in another thread, so that nobody's write waits for it: once nothing
 * was written for a fifth of a second, and each second while writing goes on. What cannot be copied now, as somebody
 * reads what was before, is next time.
 */
export function checkpointsOf(file: string): Checkpoints {
  const beside = new Beside(file, {});
  let timer: NodeJS.Timeout | null = null;
  let since = 0;
  let copied = Promise.resolve();
  let stopped = false;
  const copy = () => {
    timer = null;
    copied = copied.then(() => beside.exec('pragma wal_checkpoint(passive)')).catch(() => {});
  };
  return {
    written() {
      if (stopped) return;
      if (!timer) {
        since = performance.now();
        timer = setTimeout(copy, quiet).unref();
      } else if (performance.now() - since < latest - quiet) timer.refresh();
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await copied;
      beside.close();
    },
  };
}
