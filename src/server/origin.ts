import type { IncomingMessage } from 'node:http';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isUnsafe = (request: IncomingMessage): boolean => !safe.has(request.method ?? 'GET');

/**
 * Whether an unsafe request comes from our own pages, whatever its content type. A browser that sends no Origin must
 * say same-origin in Sec-Fetch-Site.
 */
export function isSameOrigin(headers: IncomingMessage['headers'], origins: readonly string[]): boolean {
  if (headers.origin !== undefined) return origins.includes(headers.origin);
  return headers['sec-fetch-site'] === 'same-origin';
}
