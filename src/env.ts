import { z } from 'zod';

/** The environment, read once at the start of the process. */
export interface Env {
  readonly port: number;
  readonly host: string;
  /** The address that people type, without a path: `https://train.example.org`. */
  readonly origin: string;
  /** How many proxies of one's own stand in front, whose word on where a request came from is taken. */
  readonly proxyHops: number;
  readonly databaseUrl: string;
  readonly databaseAuthToken?: string;
  readonly contentDir: string;
  /** How mail is sent; null: not at all, links are handed over. */
  readonly mail: MailEnv | null;
  /** The demo company with its well-known password: loopback only. */
  readonly demo: boolean;
  /** The name in the bar. */
  readonly company: string;
}

/** The mail server, and as whom it is asked to send: `Kettle & Lamp <train@example.org>`. */
export interface MailEnv {
  readonly smtpUrl: string;
  readonly from: string;
}

/** Says which variables are wrong and how to write them. */
export class EnvRefused extends Error {
  override readonly name = 'EnvRefused';
}

/** Reads the environment; throws `EnvRefused`. An empty variable counts as one that is not set. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = shape.safeParse(set);
  if (!read.success) {
    throw new EnvRefused(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const {
    PORT,
    HOST,
    ORIGIN,
    PROXY_HOPS,
    DATABASE_URL,
    DATABASE_AUTH_TOKEN,
    CONTENT_DIR,
    COMPANY,
    DEMO,
    NODE_ENV,
    SMTP_URL,
    MAIL_FROM,
  } = read.data;
  if (DEMO && !isLoopback(HOST)) {
    throw new EnvRefused(
      `HOST: the demo's password is known to everybody, so it listens on 127.0.0.1 alone, not ${HOST}`,
    );
  }
  if (!ORIGIN && !DEMO && NODE_ENV !== 'development' && NODE_ENV !== 'test') {
    throw new EnvRefused('ORIGIN: write the address that people type, like https://train.example.org');
  }
  if (SMTP_URL && !MAIL_FROM) {
    throw new EnvRefused('MAIL_FROM: write as whom mail is sent, like Kettle & Lamp <train@example.org>');
  }
  const origin = ORIGIN ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
  const { hostname, protocol } = new URL(origin);
  if (DEMO && !isLoopback(hostname)) throw new EnvRefused(`ORIGIN: the demo is for this machine alone, not ${origin}`);
  if (protocol === 'http:' && !isLoopback(hostname) && ORIGIN) {
    throw new EnvRefused(`ORIGIN: passwords need https; http is for 127.0.0.1 alone, not ${hostname}`);
  }
  return {
    port: PORT,
    host: HOST,
    origin,
    proxyHops: PROXY_HOPS,
    databaseUrl: DATABASE_URL,
    databaseAuthToken: DATABASE_AUTH_TOKEN,
    contentDir: CONTENT_DIR,
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null,
    demo: DEMO,
    company: COMPANY,
  };
}

const isLoopback = (host: string): boolean =>
  ['localhost', '::1', '[::1]'].includes(host) || /^127(\.\d+){3}$/.test(host);

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'write a number, like 4321')
    .transform(Number)
    .refine((port) => port < 65_536, 'at most 65535')
    .default(4321),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN: z
    .string()
    .transform((text) => text.replace(/\/$/, ''))
    .refine(
      (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? '') && URL.parse(text)?.origin === text,
      'write the address that people type, without a path, like https://train.example.org',
    )
    .optional(),
  PROXY_HOPS: z
    .string()
    .regex(/^\d$/, 'write how many proxies of your own stand in front: 0, or 1 for one')
    .transform(Number)
    .default(0),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|(https?|wss?|libsql):\/\/.+)/,
      'write file:… for a file, or libsql://, https:// or wss:// for a server',
    )
    .default('file:./data/wellserved.db'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  CONTENT_DIR: z.string().default('./content'),
  SMTP_URL: z
    .string()
    .refine(
      (text) => /^smtps?:$/.test(URL.parse(text)?.protocol ?? '') && URL.parse(text)?.hostname !== '',
      'write the mail server, like smtps://name:password@mail.example.org or smtp://localhost:25',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
      'write an e-mail, with a name before it if you like: Kettle & Lamp <train@example.org>',
    )
    .optional(),
  COMPANY: z.string().max(60, 'make it shorter: at most 60 characters').default('Wellserved'),
  DEMO: z
    .enum(['0', '1', 'false', 'true'], 'write 1 or 0')
    .transform((text) => text === '1' || text === 'true')
    .default(false),
  NODE_ENV: z.string().optional(),
});
