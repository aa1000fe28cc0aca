import type { Html, Item, StandardSlug } from '#domain/items/item.ts';
import type { At, Dated, Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { Channel, Script } from '#domain/scenarios/scenario.ts';
import type { ReplyTimes } from '#domain/times/reply-times.ts';
import type { Outline } from './outline.ts';

export const contentKinds = ['standards', 'claims', 'lessons', 'quizzes', 'scenarios', 'modules'] as const;
export type ContentKind = (typeof contentKinds)[number];

interface DocumentBase {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly draft: boolean;
}

/** Of what teaches or uses the evidence: the rows of its table, by id. */
interface Covering {
  readonly covers: readonly string[];
}

export interface Standard extends DocumentBase, Covering {
  readonly kind: 'standards';
  readonly number: number;
  readonly for: 'everyone' | 'leads';
  readonly channels: readonly Channel[];
  readonly owner: string;
  /** Local date, YYYY-MM-DD. */
  readonly effective: string;
  /** Days after which what was met lapses. */
  readonly refresh: number;
  /** The opening hours and reply times of the company; one standard holds them, null in all others. */
  readonly times: ReplyTimes | null;
  readonly statement: Html;
  readonly why: Html;
  readonly met: readonly Html[];
  readonly partly: readonly Html[];
  readonly notMet: readonly Html[];
}

export const grades = ['A', 'B', 'C', 'D'] as const;
/** How far a claim may be trusted: A peer-reviewed, B documented survey, C second-hand, D untraced. */
export type Grade = (typeof grades)[number];

export interface Claim extends DocumentBase, Covering {
  readonly kind: 'claims';
  readonly grade: Grade;
  readonly source: string;
  readonly year: string;
  readonly population: string;
  readonly measured: string;
  /** Whether the original, or a faithful account of it, was read. */
  readonly read: boolean;
  readonly conflicts: readonly string[];
  /** Local date after which somebody should look at it again. */
  readonly review: string | null;
  readonly finding: Html;
  readonly caveat: Html;
}

/** A run of a lesson: prose, a remark of a conversation, a pair of what not to say and what to say, or the claims just cited. */
export type LessonBlock =
  | { readonly type: 'prose'; readonly html: Html }
  | { readonly type: 'talk'; readonly remarks: readonly { readonly who: string; readonly html: Html }[] }
  | {
      readonly type: 'pair';
      readonly says: readonly { readonly html: Html; readonly why: Html; readonly right: boolean }[];
    }
  /** Claims cited by the block before, by slug; shown as a disclosure after it. */
  | { readonly type: 'claims'; readonly slugs: readonly string[] };

export interface Lesson extends DocumentBase, Covering {
  readonly kind: 'lessons';
  readonly lead: string;
  readonly serves: readonly StandardSlug[];
  readonly blocks: readonly LessonBlock[];
  /** At 200 words a minute, at least 1. */
  readonly minutes: number;
}

export interface Quiz extends DocumentBase {
  readonly kind: 'quizzes';
  readonly lead: string;
  readonly serves: readonly StandardSlug[];
  /** The lesson that teaches it. */
  readonly lesson: string | null;
  /** Per cent of the points at which it is passed. */
  readonly pass: number;
  readonly items: readonly Item[];
}

export interface Scenario extends DocumentBase, Script, Covering {
  readonly kind: 'scenarios';
  readonly lead: string;
  readonly serves: readonly StandardSlug[];
  readonly minutesToPlay: number;
}

export const stepKinds = ['lessons', 'quizzes', 'scenarios'] as const;
export type StepKind = (typeof stepKinds)[number];

export interface ModuleStep {
  readonly kind: StepKind;
  readonly slug: string;
  readonly title: string;
  /** Opens only when the step before is done. */
  readonly afterPrevious: boolean;
}

export interface Module extends DocumentBase {
  readonly kind: 'modules';
  readonly lead: string;
  readonly number: number;
  readonly onboarding: boolean;
  readonly steps: readonly ModuleStep[];
}

/** Raised when compiled documents change their shape, so that kept ones of before are not taken for new ones. */
export const documentShape = 2;

export type Document = Standard | Claim | Lesson | Quiz | Scenario | Module;
export type DocumentOf<K extends ContentKind> = Extract<Document, { kind: K }>;

/** S a standard to perform, E research evidence, M a management practice, Y something that a training system must do. */
export const evidenceKinds = ['S', 'E', 'M', 'Y'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One statement of the source articles. */
export interface EvidenceRow {
  /** The article's letter and a number: `T14`. */
  readonly id: string;
  readonly says: Html;
  readonly kinds: readonly EvidenceKind[];
  /** Null for an opinion that states no figure. */
  readonly grade: Grade | null;
  /** Where it comes from, and where it is misstated or disputed; may be empty. */
  readonly source: Html;
}

/** What the source articles say, and how well it is supported. */
export interface EvidenceTable {
  readonly title: string;
  readonly about: Html;
  readonly rows: readonly EvidenceRow[];
}

/** What another file a document points at, and where it says so. */
export interface Reference extends At {
  /** `evidence`: a row of its table, whose id is then the slug. */
  readonly kind: ContentKind | 'evidence';
  readonly slug: string;
}

/** A picture or a sound that a file shows, and where it says so. */
export interface MediumUse extends At {
  /** In the media folder: `kettle-label.jpg`. */
  readonly name: string;
  /** The digest of what was shown when it was compiled, or why nothing was. */
  readonly found: string;
}

/** What compiling one file gives: a document when it has no errors, and always the diagnostics. It is plain JSON. */
export interface Compiled<D extends Document = Document> {
  readonly document: D | null;
  /** Of `evidence.md` alone: its table, null when it has errors. */
  readonly evidence?: EvidenceTable | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What there will be to tell when a day has passed. */
  readonly dated: readonly Dated[];
  readonly references: readonly Reference[];
  /** It must be compiled anew when one of them changes. */
  readonly media: readonly MediumUse[];
  /** Where the value of each field of the front matter stands. */
  readonly fields: Readonly<Record<string, At>>;
  /** Of a file that may be a translation. */
  readonly outline: Outline | null;
  /** Of which version of its source it says to be the translation. */
  readonly translates: string | null;
  /** Whether it refers to opening hours or reply times, and so must be compiled anew when they change. */
  readonly usesTimes: boolean;
}
