import type { ServerResponse } from 'node:http';

/** Headers of every reply. Pages that Astro renders replace the policy by their own, with the hashes of their scripts. */
export function setSecurityHeaders(response: ServerResponse, https: boolean): void {
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
