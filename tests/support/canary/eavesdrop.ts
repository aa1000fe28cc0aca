import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a browser and the site, and keeps every byte that the browser gets. */
export interface Eavesdropper {
  /** The proxy for the browser. */
  readonly server: string;
  /** All that came through since it was opened: status lines, headers and bodies. */
  heard(): string;
  close(): Promise<void>;
}

/** Opens a proxy on a free port. What comes through is asked for uncompressed, so that it can be read. */
export async function eavesdrop(): Promise<Eavesdropper> {
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer | string) => chunks.push(Buffer.from(chunk));
  const proxy = createServer((asked, answered) => {
    const headers: IncomingHttpHeaders = { ...asked.headers, 'accept-encoding': 'identity' };
    const passed = request(asked.url ?? '', { method: asked.method, headers, agent: false }, (reply) => {
      keep(`\n${asked.method} ${asked.url} ${reply.statusCode}\n${reply.rawHeaders.join('\n')}\n`);
      answered.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
      reply.on('data', keep).pipe(answered);
    });
    passed.on('error', () => answered.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    server: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    heard: () => Buffer.concat(chunks).toString('utf8'),
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
