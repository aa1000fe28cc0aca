import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
interface Received {
  /** Its Message-ID. */
  readonly id: string;
  /** Whether it came under TLS. */
  readonly secure: boolean;
  /** The name that the sender signed in with; null for none. */
  readonly by: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  /** The plain text. */
  readonly text: string;
  readonly html: string;
}

/** A mail server on this machine that keeps what it takes. */
export interface Mailbox {
  /** For `SMTP_URL`. */
  readonly url: string;
  readonly mails: readonly Received[];
  /** Waits until this many have come. */
  received(count: number): Promise<readonly Received[]>;
  close(): Promise<void>;
}

/**
 * `refuses`: addresses that it takes nothing for. `port` 0 takes a free one. `tls`: from the start, or offered once it
 * has said hello, with a certificate that it signed itself. `account`: who has to sign in, under TLS alone.
 */
export async function openMailbox({
  refuses = [],
  port = 0,
  tls = 'none',
  account,
}: {
  refuses?: string[];
  port?: number;
  tls?: 'none' | 'start' | 'offered';
  account?: { readonly name: string; readonly password: string };
} = {}): Promise<Mailbox> {
  const mails: Received[] = [];
  let waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: !account,
    secure: tls === 'start',
    disabledCommands: tls === 'offered' ? [] : ['STARTTLS'],
    onAuth({ username, password }, _session, done) {
      if (username === account?.name && password === account?.password) return done(null, { user: username });
      done(new Error('Wrong name or password'));
    },
    onRcptTo({ address }, _session, done) {
      if (!refuses.includes(address)) return done();
      done(Object.assign(new Error('No such mailbox here'), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(
          read(
            Buffer.concat(chunks).toString('latin1'),
            session.envelope.rcptTo.map(({ address }) => address),
            { secure: session.secure, by: typeof session.user === 'string' ? session.user : null },
          ),
        );
        done();
        for (const wake of waiting) wake();
      });
    },
  });
  // Who is refused sees it as an error of the connection.
  server.on('error', () => {});
  const signIn = account ? `${encodeURIComponent(account.name)}:${encodeURIComponent(account.password)}@` : '';
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return {
    url: `smtp${tls === 'start' ? 's' : ''}://${signIn}127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    async received(count) {
      while (mails.length < count) {
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve];
        });
      }
      return mails;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Of a mail in two parts, plain and HTML, as ours are. */
function read(raw: string, to: string[], how: Pick<Received, 'secure' | 'by'>): Received {
  const parts = raw.split(/\r\n--\S+\r\n/);
  const part = (type: string) => {
    const [head = '', ...body] = (parts.find((one) => one.startsWith(`Content-Type: ${type}`)) ?? '').split('\r\n\r\n');
    return decoded(body.join('\r\n\r\n'), /Transfer-Encoding: (\S+)/.exec(head)?.[1] ?? '').replaceAll('\r\n', '\n');
  };
  const subject = /^Subject: (.*(?:\r\n .*)*)/m.exec(raw)?.[1]?.replaceAll('\r\n', '') ?? '';
  const id = /^Message-ID: (<.*>)/im.exec(raw)?.[1] ?? '';
  return { ...how, id, to, subject: words(subject), text: part('text/plain'), html: part('text/html') };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString();
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** RFC 2047. */
const words = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      decoded(how === 'Q' ? text.replaceAll('_', ' ') : text, how === 'Q' ? 'quoted-printable' : 'base64'),
    );
