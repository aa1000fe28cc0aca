import type { Random } from '#domain/shared/random.ts';
import type { Instant } from '#domain/shared/time.ts';
import type { Context } from '#usecases/context.ts';
import { listReplies, readReply } from '#usecases/replies.ts';
import { scoreReply } from '#usecases/reply-scores.ts';
import type { DemoClock } from './clock.ts';
import { expect } from './learner.ts';
import { isGood } from './replies.ts';

/** So many are left for whoever looks at the demo. */
const left = 3;

const notes = {
  all: [
    'I would be glad to get this one myself. Keep the time in it when you are in a rush, too.',
    'The matter, a name, a time. Nothing to add.',
    '',
  ],
  some: [
    'The apology is good and comes early. Next time put the day in, so that nobody has to ask.',
    'You took it on, that is the main thing. Now read it once more as the customer: what do they still have to do?',
    'Friendly, and a little general. Try it with their own words in the first line.',
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
      const good = isGood(given);
      const met = criteria.flatMap((_, at) => (good || at % 3 === 0 ? [at] : []));
      const words = notes[good ? 'all' : 'some'];
      const note = words[random(words.length)] ?? '';
      expect(await scoreReply(context, { id, met, note, seen: '', clientId }));
    }
  }
}
