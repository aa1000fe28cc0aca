import { ok } from '#domain/shared/result.ts';
import { sendTestMail } from '#usecases/mail-admin.ts';
import { action } from './submit.ts';

/** Comes back to the page, which says what became of it. */
export const sendTest = action(sendTestMail, { parse: () => ok(undefined), next: () => '/admin/mail?test=1' });
