import { insertQuestion, questionByForm } from '#db/queries/questions.ts';
import { readWords } from '#domain/questions/words.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { leadsOf } from './leads.ts';
import { type AskedFrom, type Subject, subjectFrom } from './question-subject.ts';

/** The form in which a question is asked. */
interface AskPage extends Subject {
  /** Who gets it, by the names that colleagues use; nobody where no one leads the actor's team. */
  readonly leads: readonly string[];
  readonly clientId: string;
}

/** What a question would be about, and whom it goes to. Refuses `not-found` and `not-allowed` as its subject does. */
export const prepareQuestion = useCase('questions.ask', async (context: Context, from: AskedFrom, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  const subject = await subjectFrom(context, actor.value, from);
  if (!subject.ok) return subject;
  return ok<AskPage>({
    ...subject.value,
    leads: await leadsOf(context, actor.value),
    clientId: context.newId(),
  });
});

/**
 * Asks those who lead the actor's team, with what stood before the actor. The same form sent twice counts once.
 * Refuses `nobody-to-ask`.
 */
export const askQuestion = useCase(
  'questions.ask',
  async (context: Context, sent: AskedFrom & { text: string; clientId: string }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const { id: personId } = actor.value;
    const { clientId } = sent;
    const text = readWords(sent.text);
    if (!text.ok) return text;
    if (clientId === '') return mend({ clientId: 'required' });
    const subject = await subjectFrom(context, actor.value, sent);
    if (!subject.ok) return subject;
    if ((await leadsOf(context, actor.value)).length === 0) return refuse('nobody-to-ask');
    const { items: _, ...about } = subject.value;
    return context.db.write(async (tx) => {
      const before = await questionByForm(tx, personId, clientId);
      if (before) return ok({ id: before.id });
      const id = context.newId();
      await insertQuestion(tx, { id, personId, ...about, text: text.value, at: context.now, clientId });
      return ok({ id });
    });
  },
);
