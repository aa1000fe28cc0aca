import type { Mood } from '#domain/scenarios/scenario.ts';
import { m } from '#i18n/messages.ts';

/** A mood in words: within a sentence, and at its start. Its place is from 1, furious, to 5, glad. */
export const mood: Record<Mood, { words: () => string; start: () => string; place: number }> = {
  [-2]: { words: m.mood_furious, start: m.mood_furious_start, place: 1 },
  [-1]: { words: m.mood_upset, start: m.mood_upset_start, place: 2 },
  0: { words: m.mood_wary, start: m.mood_wary_start, place: 3 },
  1: { words: m.mood_at_ease, start: m.mood_at_ease_start, place: 4 },
  2: { words: m.mood_glad, start: m.mood_glad_start, place: 5 },
};
