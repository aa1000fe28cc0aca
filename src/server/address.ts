import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The network address that a request came from. Behind `hops` proxies of one's own it is the one that the outermost of
 * them saw, that many from the end of X-Forwarded-For: whatever stands before it, the caller may have written. With no
 * proxy, or where the header does not reach that far, it is the socket's.
 */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, hops: number): string {
  // Node joins several headers of this name into one.
  const seen = hops > 0 ? String(headers['x-forwarded-for'] ?? '').split(',') : [];
  const address = plain(seen.at(-hops)?.trim() ?? '');
  return isIP(address) ? address : (socket.remoteAddress ?? '');
}

/** Some proxies write the port too, and brackets around an IPv6 address. */
const plain = (address: string): string =>
  /^\[(.+)\](:\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
