/** `path` if it leads to a page of this site, else the front page: a link to the sign-in page must not lead away. */
export function localPath(path: unknown): string {
  const local = ownPath(path);
  return /^\/(sign-in|sign-out|setup|forgot)(\/|\?|#|$)/.test(local) ? '/' : local;
}

/** The same for forms that are on the ways in as well: those are pages to come back to. */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/';
  const here = 'http://here.invalid';
  const url = URL.parse(path, here);
  // What was `/..//elsewhere` is `//elsewhere` by now, and that is another site.
  if (url?.origin !== here || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
