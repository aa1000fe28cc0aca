import type { StepKind } from '#domain/content/documents.ts';
import { m } from '#i18n/messages.ts';
import type { IconName } from '#styles/icons.ts';

/** What a lesson, a quiz and a scenario are called, drawn as, and done by. */
export const practice: Record<StepKind, { icon: IconName; kind: () => string; next: () => string; go: () => string }> =
  {
    lessons: { icon: 'book', kind: m.kind_lesson, next: m.next_lesson, go: m.go_lesson },
    quizzes: { icon: 'sheet', kind: m.kind_quiz, next: m.next_quiz, go: m.go_quiz },
    scenarios: { icon: 'chat', kind: m.kind_scenario, next: m.next_scenario, go: m.go_scenario },
  };
