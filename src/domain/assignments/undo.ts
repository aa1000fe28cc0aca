import { type Instant, MINUTE } from '#domain/shared/time.ts';

/** How long a form that assigned can be undone as if it had never been sent. */
const undoTime = MINUTE;

/** Whether a form may be undone yet: up to a minute after it assigned, that moment too. */
export const mayUndo = (assignedAt: Instant, now: Instant): boolean => now - assignedAt <= undoTime;
