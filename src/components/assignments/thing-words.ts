import type { AssignableKind, Target } from '#domain/assignments/assignment.ts';
import type { StepKind } from '#domain/content/documents.ts';
import { m } from '#i18n/messages.ts';
import type { IconName } from '#styles/icons.ts';

/** How each thing that can be assigned or done is called and drawn; a standard is practised by its refresher. */
export const things: Record<
  AssignableKind | StepKind | 'refreshers',
  { icon: IconName; name: () => string; start: () => string }
> = {
  standards: { icon: 'pencil', name: m.thing_refresher, start: m.slip_start_refresher },
  refreshers: { icon: 'pencil', name: m.thing_refresher, start: m.slip_continue_refresher },
  quizzes: { icon: 'sheet', name: m.thing_quiz, start: m.slip_start_quiz },
  scenarios: { icon: 'chat', name: m.thing_scenario, start: m.slip_start_scenario },
  modules: { icon: 'steps', name: m.thing_module, start: m.slip_start_module },
  lessons: { icon: 'book', name: m.thing_lesson, start: m.slip_start_lesson },
};

/** The words of the button that goes on with an attempt; a lesson has none and is read again. */
export const goOn = {
  quizzes: m.slip_continue_quiz,
  scenarios: m.slip_continue_scenario,
  refreshers: m.slip_continue_refresher,
  lessons: m.slip_start_lesson,
};

/** Where it is done; a standard is practised at its refresher. */
export const hrefOf = ({ kind, slug }: { readonly kind: string; readonly slug: string }): string =>
  kind === 'refreshers' || kind === 'standards' ? `/standards/${slug}/refresh` : `/${kind}/${slug}`;

interface Sized extends Partial<Record<'items' | 'minutes' | 'steps', number | null>> {
  readonly kind: Target['kind'] | StepKind;
}

/** “Quiz, 6 items”, “Scenario, about 5 minutes”, “Refresher”. */
export function sizeWords({ kind, items, minutes, steps }: Sized): string {
  const thing = things[kind].name();
  const size = items
    ? m.size_items({ count: items })
    : minutes
      ? m.size_minutes({ count: minutes })
      : steps
        ? m.size_steps({ count: steps })
        : null;
  return size ? m.size_of({ thing, size }) : thing;
}

/** The name by which colleagues call a person. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;
