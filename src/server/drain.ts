import type { Server } from 'node:http';

/** How long a request under way may take before the process leaves all the same, in milliseconds. */
const patience = 25_000;
/** How long connections that the kernel has taken, but that we have not seen, are waited for: at least and at most. */
const settle = { least: 100, most: 3000 };
/** Turns of the event loop without a new connection after which there is none left. */
const quietTurns = 20;

/**
 * Makes `server` stop politely: `drain()` takes what had connected, lets every accepted request be answered, closes
 * connections as they fall idle, and is done when the last one is.
 */
export function drainable(server: Server): { drain(): Promise<void> } {
  let draining = false;
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  server.prependListener('request', (_request, response) => {
    if (draining) response.setHeader('Connection', 'close');
  });

  /** One turn of the loop takes one connection, and a later one reads it: closing before would end it unanswered. */
  async function settled(): Promise<void> {
    const last = performance.now() + settle.most;
    await new Promise((resolve) => setTimeout(resolve, settle.least));
    for (let quiet = 0; quiet < quietTurns && performance.now() < last; quiet++) {
      const before = connections;
      await new Promise((resolve) => setImmediate(resolve));
      if (connections !== before) quiet = 0;
    }
  }

  return {
    async drain() {
      draining = true;
      await settled();
      const closed = new Promise((resolve) => server.close(resolve));
      const idle = setInterval(() => server.closeIdleConnections(), settle.least);
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
