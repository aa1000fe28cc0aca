import { type Instant, MINUTE } from '#domain/shared/time.ts';

/** How long a form that assigned can be undone as if it had never been sent. */
const undoTime = MINUTE;

export const mayUndo = (assignedAt: Instant, now: Instant): boolean => now - assignedAt <= undoTime;
