import type { Outcome } from '#usecases/mail-round.ts';
import type { MailEnv } from '../../env.ts';
import type { Written } from './letters.ts';

/** A mail as it is handed to the mail server. */
interface Sendable extends Written {
  readonly from: string;
  readonly to: { readonly name: string; readonly email: string };
  /** Its Message-ID. */
  readonly id: string;
}

/** Hands a mail to the mail server, and says how that went; it does not throw. */
export type Post = (mail: Sendable) => Promise<Outcome>;

// A mail server that does not answer keeps nothing waiting, the end of the process least of all. In milliseconds.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

/**
 * Talks to the mail server of `smtpUrl`. To another machine always under TLS: links let people in; `?ignoreTLS=true`
 * says that the line is safe by itself.
 */
export function openTransport({ smtpUrl }: Pick<MailEnv, 'smtpUrl'>): Post {
  const { hostname, searchParams } = new URL(smtpUrl);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const requireTLS = !here && searchParams.get('ignoreTLS') !== 'true';
  // Loaded with the first mail: most starts send none.
  const opening = () =>
    import('nodemailer').then(({ createTransport }) =>
      createTransport({ url: smtpUrl, requireTLS, ...patience, disableFileAccess: true, disableUrlAccess: true }),
    );
  let transport: ReturnType<typeof opening> | null = null;
  return async ({ from, to, id, subject, text, html }) => {
    try {
      transport ??= opening();
      await (await transport).sendMail({
        ...{ from, to: { name: to.name, address: to.email }, messageId: id, subject, text, html },
        // Nobody's absence notes come back to it.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return { sent: true };
    } catch (error) {
      return { sent: false, error: sentenceOf(error), forGood: isForGood(error) };
    }
  };
}

/** The mail server will not take this mail, to this address: trying again would not help. A wrong password may be mended. */
const isForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') &&
  (!('responseCode' in error) || Number(error.responseCode) >= 500);

const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300);
