/** For work that can wait until nobody waits for anything else. */
interface Idle {
  /** Somebody asks. */
  asked(): void;
  /** Never again. */
  stop(): void;
}

const WHILE = 200;

/** Runs `run` once nobody has asked for a fifth of a second, after each time that somebody did. */
export function whenIdle(run: () => void): Idle {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  return {
    asked() {
      if (stopped) return;
      if (timer) timer.refresh();
      else timer = setTimeout(run, WHILE).unref();
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
