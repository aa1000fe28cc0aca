import type { Confidence, Html, PublicItem, ReviewedItem } from '#domain/items/item.ts';
import type { Channel, Mood } from '#domain/scenarios/scenario.ts';
import type { Day, Instant } from '#domain/shared/time.ts';
import type { Moment } from '#domain/times/moment.ts';
import type { LessonName, StandardName } from './names.ts';
import type { SubjectKind } from './pinned.ts';

/** What the browser may see of an attempt. Islands and pages draw this; nothing else of an attempt leaves the server. */
export type AttemptView = ItemsView | ScenarioView;

interface ViewBase {
  readonly id: string;
  readonly slug: string;
  /** Of the content that the attempt pinned. */
  readonly language: string;
  readonly title: string;
  /** Number keys choose and Enter goes on. */
  readonly shortcuts: boolean;
  /** The `clientId` of the form that this view shows. */
  readonly clientId: string;
}

/** A quiz or a refresher. */
export interface ItemsView extends ViewBase {
  readonly kind: Exclude<SubjectKind, 'scenarios'>;
  readonly total: number;
  readonly left: number;
  /** How long the rest takes, about. */
  readonly minutes: number;
  readonly page: ItemPage | VerdictPage | EndPage;
}

/** The item that is next. */
export interface ItemPage {
  readonly is: 'item';
  /** From 1. */
  readonly number: number;
  readonly item: PublicItem;
}

/** An item with its response. */
export interface Verdict {
  readonly number: number;
  readonly reviewed: ReviewedItem;
  /** Null: the response could not be scored, or a coach scores it. */
  readonly score: { readonly earned: number; readonly total: number } | null;
  /** How an open reply stands; null for every other kind. */
  readonly reply: ReplyStanding | null;
  readonly confidence: Confidence;
  readonly standards: readonly StandardName[];
  readonly lesson: LessonName | null;
  /** The number of the item after it; null after the last, where the result comes. */
  readonly next: number | null;
}

/** Who scores an open reply, and how it was scored. */
export interface ReplyStanding {
  /** Those who may score it, by the name that colleagues use; nobody where the learner is in no team. */
  readonly coaches: readonly string[];
  readonly scored: {
    readonly by: string;
    readonly on: Day;
    /** Criterion by criterion, whether it was met. */
    readonly met: readonly boolean[];
    readonly note: string;
  } | null;
}

export interface VerdictPage extends Verdict {
  readonly is: 'verdict';
}

export interface EndPage {
  readonly is: 'end';
  readonly earned: number;
  readonly total: number;
  readonly passed: boolean;
  /** Per cent. */
  readonly pass: number;
  /** How many open replies a coach has not scored yet. They change nothing of the result. */
  readonly waiting: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly standards: readonly StandardShare[];
  readonly verdicts: readonly Verdict[];
}

/** Of one standard, how much was met and how much was missed. */
export interface StandardShare extends StandardName {
  readonly met: number;
  readonly missed: number;
}

export interface ScenarioView extends ViewBase {
  readonly kind: 'scenarios';
  readonly lead: string;
  readonly channel: Channel;
  /** What the clock in the scene shows now. */
  readonly clock: Moment;
  /** When the first reply is due, where one is waited for. */
  readonly due: { readonly at: Moment; readonly passed: boolean } | null;
  readonly customer: string;
  readonly mood: Mood;
  readonly moodBefore: Mood;
  /** The steps asked of the customer so far, by name. */
  readonly effort: readonly string[];
  readonly talk: readonly Remark[];
  /** What may be said now; null at an ending. */
  readonly offer: Offer | null;
  readonly ending: Ending | null;
}

/** A line of the talk so far. */
export type Remark =
  /** `who` is null where something happens; `mood` is the customer's while they say it, null for anybody else. */
  | { readonly by: 'scene'; readonly who: string | null; readonly html: Html; readonly mood: Mood | null }
  | {
      readonly by: 'you';
      readonly html: Html;
      readonly why: Html;
      readonly meets: readonly StandardName[];
      readonly misses: readonly StandardName[];
    };

export interface Offer {
  /** The scene and the step (from 0) that the form is made for. */
  readonly scene: string;
  readonly step: number;
  /** Sent back by their position, from 0. */
  readonly choices: readonly Html[];
}

export interface Ending {
  readonly title: string;
  readonly earned: number;
  readonly total: number;
  readonly standards: readonly StandardShare[];
  /** The scenes of the talk, by title, from the start to the ending. */
  readonly route: readonly string[];
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
}
