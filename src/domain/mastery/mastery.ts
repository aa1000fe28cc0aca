import { DAY, type Day, type Instant } from '#domain/shared/time.ts';

/** The two ways that practice shows: quiz items (knows) and choices in scenarios (can). */
export const practisedWays = ['knows', 'can'] as const;
export type PractisedWay = (typeof practisedWays)[number];

/** One response or choice seen from one standard and one way. */
export interface Evidence {
  /** `<quiz>#<item>` or `<scenario>#<scene>` */
  readonly subject: string;
  readonly right: boolean;
  readonly at: Instant;
  /** The local day on which it was given. */
  readonly day: Day;
  /** Only for an open reply: the attempt that it is of, and when a coach scored it. */
  readonly attemptId?: string;
  readonly scoredAt?: Instant | null;
}

export interface Mastery {
  /** lapsed: was met at its last counted evidence, and the standard's refresh days have gone since. */
  readonly state: 'none' | 'partly' | 'met' | 'lapsed';
  /** met: since when; lapsed: when it lapsed; partly: the last counted evidence; none: null. */
  readonly since: Instant | null;
  /** When what is met lapses, or lapsed; null unless met or lapsed. */
  readonly lapsesAt: Instant | null;
  /** How many of the last counted, at most `window`, were right. */
  readonly right: number;
  readonly of: number;
}

/** What is made of the evidence on one standard, seen one way, whatever the time is. */
export interface KeptMastery {
  /** Null while it is not met. */
  readonly metSince: Instant | null;
  /** Of the last counted evidence. */
  readonly lastAt: Instant;
  readonly right: number;
  readonly of: number;
}

/** To be raised when `keptMastery` makes something else of the same evidence, so that what is stored is made anew. */
export const masteryRule = 1;

const nothingYet: Mastery = { state: 'none', since: null, lapsesAt: null, right: 0, of: 0 };

/** So many of the last counted evidence are looked at. */
const window = 5;
/** So many of them have to be right. */
const enough = 4;
/** On so many days at least, to begin with. */
const days = 2;

/** What one person's evidence on one standard, seen one way, says at `now`. `refresh` is in days. */
export const masteryOf = (evidence: readonly Evidence[], refresh: number, now: Instant): Mastery =>
  masteryAt(keptMastery(evidence, refresh), refresh, now);

/** The same of what was kept: met until the standard's refresh days have gone since the last counted evidence. */
export function masteryAt(kept: KeptMastery | null, refresh: number, now: Instant): Mastery {
  if (!kept) return nothingYet;
  const { metSince, lastAt, right, of } = kept;
  if (metSince === null) return { state: 'partly', since: lastAt, lapsesAt: null, right, of };
  const lapsesAt = lastAt + refresh * DAY;
  return now < lapsesAt
    ? { state: 'met', since: metSince, lapsesAt, right, of }
    : { state: 'lapsed', since: lapsesAt, lapsesAt, right, of };
}

/** Null without evidence, which may come in any order. */
export function keptMastery(evidence: readonly Evidence[], refresh: number): KeptMastery | null {
  const counts = counted(evidence);
  const last = counts.at(-1);
  if (!last) return null;

  // Once met over two days, it stays met on the days of a refresher: the earlier days still stand behind it.
  let metSince: Instant | null = null;
  let before = last.at;
  for (const [i, one] of counts.entries()) {
    const latest = counts.slice(Math.max(0, i + 1 - window), i + 1);
    const heldOrSpread = metSince !== null || new Set(latest.map((e) => e.day)).size >= days;
    if (rightOf(latest) < enough || !heldOrSpread) metSince = null;
    else if (metSince === null || one.at >= before + refresh * DAY) metSince = one.at;
    before = one.at;
  }
  const latest = counts.slice(-window);
  return { metSince, lastAt: last.at, right: rightOf(latest), of: latest.length };
}

/** What counts: the first for each subject on each local day, oldest first. */
function counted(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return latestScores(evidence)
    .sort((a, b) => a.at - b.at)
    .filter(({ day, subject }) => {
      const key = `${day} ${subject}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** Of a reply that a coach scored more than once, the latest score alone. */
function latestScores(evidence: readonly Evidence[]): Evidence[] {
  const reply = ({ attemptId, subject }: Evidence) => `${attemptId} ${subject}`;
  const latest = new Map<string, Instant>();
  for (const one of evidence) {
    if (one.scoredAt != null) latest.set(reply(one), Math.max(one.scoredAt, latest.get(reply(one)) ?? one.scoredAt));
  }
  return evidence.filter((one) => one.scoredAt == null || one.scoredAt === latest.get(reply(one)));
}

const rightOf = (evidence: readonly Evidence[]): number => evidence.filter(({ right }) => right).length;
