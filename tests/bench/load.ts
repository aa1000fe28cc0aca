import { readFile } from 'node:fs/promises';
import { Agent, request as ask } from 'node:http';
import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { quantile } from './figure.ts';

/** One request as a browser sends it. */
export interface Sent {
  readonly path: string;
  readonly cookie?: string;
  /** The fields of a form; without them it is a GET. */
  readonly form?: Readonly<Record<string, string>>;
  /** Whether it is an island that asks. */
  readonly json?: boolean;
}

export interface Reply extends Timed {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** What took some time. */
interface Timed {
  /** Milliseconds from the request to the end of its reply. */
  readonly took: number;
}

/** What came of a number of requests. */
export interface Pace {
  readonly perSecond: number;
  /** Milliseconds from the request to the end of its reply. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the server's processor for each request. */
  readonly cpu: number;
}

/**
 * A browser's way to a server: connections stay open. What is done with a reply is done after all that have come are
 * timed: browsers do not wait for one another.
 */
export function openClient(origin: string, atOnce: number): (sent: Sent) => Promise<Reply> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  return ({ path, cookie, form, json }) =>
    new Promise((resolve, reject) => {
      const body = form && new URLSearchParams(form).toString();
      const headers = {
        'Accept-Encoding': 'br',
        Accept: json ? 'application/json' : 'text/html',
        ...(cookie && { Cookie: cookie }),
        ...(body && { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }),
      };
      const from = performance.now();
      const sent = ask(origin + path, { agent, method: body ? 'POST' : 'GET', headers }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () => {
          const took = performance.now() - from;
          setImmediate(() =>
            resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks), took }),
          );
        });
        reply.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
}

/**
 * Runs `turn(0)` … `turn(turns - 1)`, so many at once, and measures them as seen by who asks and by the processor of the
 * process `pid`. A turn takes what it says that it took, or else until it is over.
 */
export async function pace(
  pid: number,
  { turns, atOnce }: { turns: number; atOnce: number },
  turn: (number: number) => Promise<Timed | undefined>,
): Promise<Pace> {
  // Who measures does not stand still meanwhile to clear up.
  global.gc?.();
  const taken: number[] = [];
  let next = 0;
  const before = await cpuOf(pid);
  const began = performance.now();
  const one = async () => {
    while (next < turns) {
      const number = next++;
      const from = performance.now();
      const timed = await turn(number);
      taken.push(timed ? timed.took : performance.now() - from);
    }
  };
  // Each sends its first before the next begins: Node writes a request once the code that asked for it is done.
  const all: Promise<void>[] = [];
  while (all.length < atOnce) {
    all.push(one());
    await turnOfLoop();
  }
  await Promise.all(all);
  const seconds = (performance.now() - began) / 1000;
  const cpu = ((await cpuOf(pid)) - before) / turns;
  return { perSecond: turns / seconds, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99), cpu };
}

const WARM = 3;
const ROUNDS = 3;

/**
 * The middle one of three rounds, by this measure of it: machines are quicker in one second than the next. Three more go
 * before them: until about then V8 is at compiling what is asked, in other threads of the same process.
 */
export async function inTheMiddle<R>(round: () => Promise<R>, by: (made: R) => number): Promise<R> {
  for (let warm = 0; warm < WARM; warm++) await round();
  const made: R[] = [];
  while (made.length < ROUNDS) made.push(await round());
  return made.sort((a, b) => by(a) - by(b))[Math.floor(ROUNDS / 2)]!;
}

/** Milliseconds that a process has used of the processors. Linux tells it, in hundredths of a second. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What a reply to an island says. */
export const valueIn = <V>({ headers, body }: Reply): V => {
  const text = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
  return (JSON.parse(text.toString()) as { value: V }).value;
};

/** The reply itself, when it is a page or a value. Throws for anything else. */
export function good(reply: Reply): Reply {
  if (reply.status !== 200) throw new Error(`Answered ${reply.status}: ${reply.body.toString().slice(0, 300)}`);
  return reply;
}

/** What a process holds in memory, in MB. Linux tells it; elsewhere it is not known. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}
