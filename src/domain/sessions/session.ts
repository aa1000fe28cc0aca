import { HOUR, type Instant, MINUTE } from '#domain/shared/time.ts';

/** On a device that others use too a session ends when it was not used for this long … */
const sharedIdle = HOUR;
/** … and this long after it was opened, however much it is used. */
const sharedLongest = 12 * HOUR;

/** When a session on a shared device ends that is used `now`. */
export const sharedUntil = (createdAt: Instant, now: Instant): Instant =>
  Math.min(now + sharedIdle, createdAt + sharedLongest);

const useIsNews = 10 * MINUTE;

/** Whether a use is worth writing down: once in ten minutes, so that reading a page costs no write. */
export const isNewUse = (lastUsedAt: Instant | null, now: Instant): boolean =>
  lastUsedAt === null || now - lastUsedAt >= useIsNews;
