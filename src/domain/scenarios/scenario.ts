import type { Html, StandardSlug } from '#domain/items/item.ts';
import type { Moment } from '#domain/times/moment.ts';

/** The customer's mood: -2 furious, -1 upset, 0 wary, 1 at ease, 2 glad. */
export type Mood = -2 | -1 | 0 | 1 | 2;

export const channels = ['counter', 'phone', 'chat', 'e-mail', 'post'] as const;
export type Channel = (typeof channels)[number];

/** Terms that hold together: joined by `and`. */
export type Condition = readonly Term[];
export type Term =
  | { readonly of: 'mood' | 'effort' | 'minutes'; readonly is: '<' | '<=' | '>' | '>=' | '='; readonly than: number }
  | { readonly flag: string; readonly set: boolean }
  /** Conditions of which one is enough: joined by `or`. */
  | { readonly any: readonly Condition[] };

/** A paragraph of a scene: speech when somebody says it, else what happens. */
export interface Line {
  readonly who: string | null;
  readonly html: Html;
  readonly when: Condition | null;
}

export interface Choice {
  readonly text: Html;
  readonly to: string;
  readonly why: Html;
  readonly meets: readonly StandardSlug[];
  readonly misses: readonly StandardSlug[];
  readonly mood: number;
  /** A step asked of the customer, by name. */
  readonly effort: string | null;
  readonly minutes: number;
  /** In place of minutes: the clock goes on to the next such time of the week. */
  readonly until: Moment | null;
  readonly sets: readonly string[];
  readonly when: Condition | null;
}

export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
  /** None: an ending. */
  readonly choices: readonly Choice[];
}

export interface Script {
  readonly customer: string;
  readonly channel: Channel;
  /** When it begins. */
  readonly clock: Moment;
  /** Minutes from the beginning until the first reply is due; null where none is waited for. */
  readonly due: number | null;
  readonly mood: Mood;
  readonly effort: readonly string[];
  /** The first is the start. */
  readonly scenes: readonly Scene[];
  /** The most that one route without a repeated scene can earn. */
  readonly most: number;
}

/** Where a conversation stands, computed from the choices made. */
export interface State {
  readonly scene: string;
  readonly mood: Mood;
  readonly moodBefore: Mood;
  readonly effort: readonly string[];
  readonly minutes: number;
  readonly flags: readonly string[];
  readonly visited: readonly string[];
  readonly earned: number;
}
