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

/** The same, with what it takes to go on from there. */
export interface RunningMastery extends KeptMastery {
  /** The last counted evidence, at most `window`, the oldest first. */
  readonly latest: readonly Pick<Evidence, 'day' | 'right'>[];
}

/** What the next evidence goes on from. */
export type GoneOnFrom = Pick<RunningMastery, 'metSince' | 'lastAt' | 'latest'>;

/** To be raised when `keptMastery` makes something else of the same evidence, so that what is stored is made anew. */
export const masteryRule = 2;

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
export function keptMastery(evidence: readonly Evidence[], refresh: number): RunningMastery | null {
  return counted(evidence).reduce<RunningMastery | null>((before, one) => goOn(before, one, refresh), null);
}

/** What one more piece of evidence makes of what was kept `before`: one that counts, and is not older than the last. */
export function goOn(
  before: GoneOnFrom | null,
  { at, day, right }: Pick<Evidence, 'at' | 'day' | 'right'>,
  refresh: number,
): RunningMastery {
  const latest = [...(before?.latest ?? []), { day, right }].slice(-window);
  const rightNow = latest.filter((one) => one.right).length;
  const was = before?.metSince ?? null;
  // Once met over two days, it stays met on the days of a refresher: the earlier days still stand behind it.
  const heldOrSpread = was !== null || new Set(latest.map((one) => one.day)).size >= days;
  const lapsed = before !== null && at >= before.lastAt + refresh * DAY;
  const metSince = rightNow >= enough && heldOrSpread ? (lapsed ? at : (was ?? at)) : null;
  return { metSince, lastAt: at, right: rightNow, of: latest.length, latest };
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
