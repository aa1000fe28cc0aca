import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

export type Handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves the built files: those with a hash in their name for a year, the rest checked again each time. Compressed
 * copies made by the build are sent where the browser takes them.
 */
export const serveAssets = (folder: string): Handle =>
  sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      const forever = path.startsWith('/_astro/');
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
