import type { MediaHere } from '#domain/media/medium.ts';
import type { Moment } from './moment.ts';
import type { Due, Opening, ReplyTime, ReplyTimes } from './reply-times.ts';

/** How one language says times. Words are no rule, so they are handed in by whoever compiles. */
export interface TimeWords {
  /** “half an hour”, “the end of the next working day”. */
  reply(time: ReplyTime): string;
  /** “23:10”, with its day when that is another than the one on which the message came; “the end of Wednesday”. */
  due(due: Due, from: Moment): string;
  /** “from nine to six”, “closed”. */
  opening(opening: Opening | null): string;
  /** A time of day as it is said: “six”, “half past eight”. */
  clock(minute: number): string;
  /** What else means the same when a learner writes it; the words themselves need not be among them. */
  replyLiterals(time: ReplyTime): readonly string[];
  dueLiterals(due: Due, from: Moment): readonly string[];
  clockLiterals(minute: number): readonly string[];
}

/** The reply times that hold, and the standard that states them. */
export interface TimesInForce extends ReplyTimes {
  readonly standard: string;
}

/** What one file's references to times are read by. `unread`: it is there, and a mistake of its own was told. */
export interface TimesHere {
  times: TimesInForce | null | 'unread';
  words: TimeWords;
  /** When a scenario begins; null elsewhere. */
  clock: Moment | null | 'unread';
  /** Whether the words may be a link to the standard that states them. */
  linked: boolean;
  /** Whether anything referred to them. */
  used: boolean;
}

/** What the company has settled once, and every text may refer to. */
export interface Settled {
  readonly times: TimesInForce | null;
  wordsIn(language: string): TimeWords;
  readonly media: MediaHere;
}

/** Where nothing else is said: the times that hold, in words of the language, linked. */
export const timesFor = ({ times, wordsIn }: Pick<Settled, 'times' | 'wordsIn'>, language: string): TimesHere => ({
  times,
  words: wordsIn(language),
  clock: null,
  linked: true,
  used: false,
});
