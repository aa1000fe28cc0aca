import type { Day, Instant } from '#domain/shared/time.ts';

const assignableKinds = ['standards', 'lessons', 'quizzes', 'scenarios', 'modules'] as const;
export type AssignableKind = (typeof assignableKinds)[number];

/** What can be assigned: a standard (a refresher of its items), a lesson, a quiz, a scenario or a module. */
export interface Target {
  readonly kind: AssignableKind;
  readonly slug: string;
}

/** What one person was asked to do. */
export interface Assignment extends Target {
  readonly id: string;
  readonly personId: string;
  readonly teamId: string;
  /** Local date in `zone`. */
  readonly due: Day;
  readonly zone: string;
  readonly why: string;
  readonly assignedBy: string;
  readonly assignedAt: Instant;
  /** How it ended; null while it is open. */
  readonly closed: {
    readonly how: 'done' | 'withdrawn' | 'left' | 'undone';
    readonly by: string;
    readonly at: Instant;
  } | null;
}

/** What `<kind>/<slug>` names; null when it names no kind that can be assigned. */
export function targetFrom(text: string): Target | null {
  const [kind, slug = ''] = text.split('/');
  const known = assignableKinds.find((one) => one === kind);
  return known && slug !== '' ? { kind: known, slug } : null;
}

/** One word for what is assigned, `<kind>/<slug>`, as forms send it. */
export const targetKey = ({ kind, slug }: Target): string => `${kind}/${slug}`;
