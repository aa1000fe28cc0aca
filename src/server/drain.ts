import type { Server } from 'node:http';

/** How long a request under way may take before the process leaves all the same, in milliseconds. */
const patience = 20_000;
/** Long enough for connections that the kernel has taken, but that we have not seen, to arrive. */
const settle = 100;

/**
 * Makes `server` stop politely: `drain()` takes no new connections, lets every accepted request be answered, closes
 * connections as they fall idle, and is done when the last one is.
 */
export function drainable(server: Server): { drain(): Promise<void>; readonly draining: boolean } {
  let draining = false;
  server.prependListener('request', (_request, response) => {
    if (draining) response.setHeader('Connection', 'close');
  });
  return {
    get draining() {
      return draining;
    },
    async drain() {
      draining = true;
      await new Promise((resolve) => setTimeout(resolve, settle));
      // On a busy machine that time is over before the loop has looked: one turn takes a connection, the next reads it.
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const idle = setInterval(() => server.closeIdleConnections(), settle);
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
