import type { Random } from '#domain/shared/random.ts';
import type { Instant } from '#domain/shared/time.ts';
import type { Context } from '#usecases/context.ts';
import { listReplies, readReply } from '#usecases/replies.ts';
import { scoreReply } from '#usecases/reply-scores.ts';
import type { DemoClock } from './clock.ts';
import { expect } from './learner.ts';
import { metBy } from './replies.ts';

/** So many are left for whoever looks at the demo. */
const left = 3;

const notes = {
  all: [
    'I would be glad to get this one myself. Keep the time in it when you are in a rush, too.',
    'Nothing to add. Keep it where you can find it again.',
    '',
  ],
  some: [
    'It is friendly, and they would still have to ask. What could you put in so that they needn’t?',
    'You took it on, that is the main thing. Now read it once more as the customer: what do they still have to do?',
    'A little general. Try it with their own words in the first line.',
  ],
};

/** The days before today on which the managers sit down with what was written before. */
const days = [18, 11, 6, 3, 1];

/** Has a manager score what waits, the oldest first, on several days; the last few replies are left waiting. */
export async function scoreReplies(as: (at: Instant) => Context, clock: DemoClock, random: Random): Promise<void> {
  const kept = new Set(
    expect(await listReplies(as(clock.ago(0, 9)), {}))
      .waiting.slice(-left)
      .map(({ id }) => id),
  );
  for (const day of days) {
    const context = as(clock.ago(day, 16));
    const { waiting, today } = expect(await listReplies(context, {}));
    for (const { id } of waiting.filter((reply) => reply.sentOn < today && !kept.has(reply.id))) {
      const { given, criteria, clientId } = expect(await readReply(context, { id }));
      const met = metBy(given, criteria.length);
      const words = notes[met.length === criteria.length ? 'all' : 'some'];
      const note = words[random(words.length)] ?? '';
      expect(await scoreReply(context, { id, met, note, seen: '', clientId }));
    }
  }
}
