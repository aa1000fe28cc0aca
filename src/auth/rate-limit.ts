import { type Instant, MINUTE } from '#domain/shared/time.ts';

/** How often a way in may be tried: `burst` tries at once, and one more after each `every` milliseconds. */
interface Allowance {
  readonly burst: number;
  readonly every: number;
}

/** One account is one person; one address may be a whole shop at the start of its shift. */
const byAccount: Allowance = { burst: 10, every: MINUTE };
const byAddress: Allowance = { burst: 60, every: 10_000 };

/** Who tries to come in, and from where. */
interface Caller {
  /** The e-mail or the link that is tried, whether it exists or not. */
  readonly account?: string;
  readonly address: string;
}

/** Counts the tries of every way in, in memory. */
export interface Limiter {
  /** Counts this try; false when it is one too many. Tries that are refused do not lengthen the wait. */
  take(caller: Caller, now: Instant): boolean;
  /** Takes back the tries of an account that got in. */
  forgive(caller: Caller): void;
  /** How many accounts and addresses it remembers. */
  readonly size: number;
}

/** `most` bounds what is remembered; beyond it, whoever has tried least is forgotten first. */
export function openLimiter(most = 20_000): Limiter {
  // For each key the time at which its allowance is whole again.
  const whole = new Map<string, Instant>();

  const open = (key: string, { burst, every }: Allowance, now: Instant) =>
    Math.max(whole.get(key) ?? 0, now) + every <= now + burst * every;
  const count = (key: string, { every }: Allowance, now: Instant) => {
    whole.set(key, Math.max(whole.get(key) ?? 0, now) + every);
  };

  return {
    take(caller, now) {
      const keys = keysOf(caller);
      if (!keys.every(([key, allowance]) => open(key, allowance, now))) return false;
      for (const [key, allowance] of keys) count(key, allowance, now);
      if (whole.size > most) forget(whole, most, now);
      return true;
    },
    forgive(caller) {
      for (const [key, { every }] of keysOf(caller)) {
        if (key.startsWith('account')) whole.delete(key);
        else whole.set(key, (whole.get(key) ?? 0) - every);
      }
    },
    get size() {
      return whole.size;
    },
  };
}

const keysOf = ({ account, address }: Caller): [string, Allowance][] => [
  [`address ${network(address)}`, byAddress],
  ...(account === undefined ? [] : [[`account ${account}`, byAccount] as [string, Allowance]]),
];

/** Whoever has one IPv6 address has the 2^64 beside it. */
const network = (address: string): string => {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) while (groups.length < 4) groups.push('0');
  return groups.slice(0, 4).join(':');
};

function forget(whole: Map<string, Instant>, most: number, now: Instant): void {
  for (const [key, at] of whole) if (at <= now) whole.delete(key);
  if (whole.size <= most) return;
  // Down to nine tenths, so that the sorting is not done again at the next try.
  const least = [...whole].sort(([, a], [, b]) => a - b).slice(0, whole.size - Math.floor(most * 0.9));
  for (const [key] of least) whole.delete(key);
}
