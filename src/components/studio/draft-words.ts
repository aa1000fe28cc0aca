import { type Instant, localDay } from '#domain/shared/time.ts';
import { pastWords, shortDay, timeWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { OtherTrainer } from '#usecases/editor.ts';

/** “at 14:02”, “yesterday at 14:02”, “on 12 December at 14:02”: when something was saved, within a sentence. */
export function whenWords(at: Instant, now: Instant, zone: string): string {
  const [day, today] = [localDay(at, zone), localDay(now, zone)];
  const time = timeWords(at, zone);
  return day === today ? m.editor_at_time({ time }) : m.editor_at_day({ day: pastWords(day, today), time });
}

/** “22 Nov, 14:02”: when something was published, as a list says it. */
export const momentOf = (at: Instant, now: Instant, zone: string): string =>
  m.events_when({ day: shortDay(localDay(at, zone), localDay(now, zone)), time: timeWords(at, zone) });

/** What is told of a form that was sent back: what is not done, where a draft is not the one that was shown by now. */
export function toldOfDraft<T extends { readonly reason: string }>({ told, action }: { told: T; action: string }): T {
  if (told.reason !== 'draft-changed') return told;
  if (action === 'discard') return { ...told, sentence: m.editor_discard_changed() };
  return action === 'publish' ? { ...told, sentence: m.publish_draft_changed() } : told;
}

/** “Vilma is writing this file too. Their draft was saved at 14:02.” */
export function otherWords({ name, savedAt, here }: OtherTrainer, now: Instant, zone: string): string {
  if (savedAt === null) return m.editor_other_here({ name });
  const when = whenWords(savedAt, now, zone);
  return here ? m.editor_other_both({ name, when }) : m.editor_other_draft({ name, when });
}
