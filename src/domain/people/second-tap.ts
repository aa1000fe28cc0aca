import type { Instant } from '#domain/shared/time.ts';

const tapsLast = 10_000;

/**
 * Whether a form that was sent at `first` and comes again `now` was tapped twice: of two replies the browser shows the
 * second alone, so what is told once is not known yet. Later it is the page that told it, sent again by a reload.
 */
export const isSecondTap = (first: Instant, now: Instant): boolean => now - first < tapsLast;
