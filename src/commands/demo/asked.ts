import { attemptsOn } from '#db/queries/attempts.ts';
import { type PinnedItems, subjectOf } from '#domain/attempts/pinned.ts';
import type { Instant } from '#domain/shared/time.ts';
import type { Context } from '#usecases/context.ts';
import { pinnedUnder } from '#usecases/pinning.ts';
import { answerQuestion } from '#usecases/question-answers.ts';
import { askQuestion } from '#usecases/question-asking.ts';
import type { AskedFrom } from '#usecases/question-subject.ts';
import type { DemoClock } from './clock.ts';
import { expect } from './learner.ts';

const loan = {
  lesson: 'put-it-right',
  asked:
    'The man with the reading lamp gets one on loan for the night. May I do that by myself when you are off, or do I ring you first?',
  answered:
    'By yourself, whenever a repair of ours has come back. The loan lamps stand on the top shelf in the workshop. Write the name, the lamp’s number and the day into the blue book, and tell me when I’m in.',
};

const message = {
  quiz: 'the-order-of-news',
  item: 'which-day',
  asked:
    'I rang Mr Sils twice this morning about his heater and nobody picked up. Is a message on his phone enough, or do I keep ringing until I reach him?',
};

/** Two of Dock Street ask their manager: Ieva has an answer that she has not read, Jun waits for one. */
export async function askAround(as: (account: string, at: Instant) => Context, clock: DemoClock): Promise<void> {
  const ieva = as('employee', clock.ago(2, 18));
  const from: AskedFrom = { lesson: loan.lesson, attempt: null, item: null };
  const { id } = expect(await askQuestion(ieva, { ...from, text: loan.asked, clientId: ieva.newId() }));
  const daina = as('manager', clock.ago(1, 9));
  expect(await answerQuestion(daina, { id, text: loan.answered, clientId: daina.newId() }));
  const jun = as('jun', clock.ago(1, 17));
  expect(await askQuestion(jun, { ...(await itemOf(jun)), text: message.asked, clientId: jun.newId() }));
}

/** The item as it stood in the actor's own attempt. */
async function itemOf({ db, actor }: Context): Promise<AskedFrom> {
  const [attempt] = await attemptsOn(db.read, { personId: actor?.id ?? '', kind: 'quizzes', slug: message.quiz });
  if (!attempt) throw new Error('Whoever asks about an item has met it');
  const { items } = (await pinnedUnder(db.read, attempt.digest)) as PinnedItems;
  const index = items.findIndex((of) => subjectOf(of) === `${message.quiz}#${message.item}`);
  return { lesson: null, attempt: attempt.id, item: index + 1 };
}
