import type { Mood } from '#domain/scenarios/scenario.ts';
import { m } from '#i18n/messages.ts';

/** The five steps of a customer's mood, from furious to glad. */
export const moodWords: Record<Mood, () => string> = {
  '-2': m.mood_furious,
  '-1': m.mood_upset,
  0: m.mood_wary,
  1: m.mood_at_ease,
  2: m.mood_glad,
};
