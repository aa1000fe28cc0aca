import type { Server } from 'node:http';

/** Waits for one of the next turns of the event loop. */
export type Turn = () => Promise<void>;

/**
 * How many have a turn together. Those who do go side by side, step by step, so that the processor does each step for
 * all of them while it remembers how: eight pages together take a third less than one after the other. With more of
 * them it forgets whose they are.
 */
const together = 8;

/**
 * Gives those who wait the turns of the event loop, in their order, some together. A turn takes in one new connection
 * alone: as long as some come, one request at a time gets a turn, so that the last of a burst is heard soon.
 */
export function turnsOf(server: Server): Turn {
  const waiting: (() => void)[] = [];
  let connected = false;
  server.on('connection', () => {
    connected = true;
  });
  const next = () => {
    for (const resolve of waiting.splice(0, connected ? 1 : together)) resolve();
    connected = false;
    if (waiting.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(next);
    });
}
