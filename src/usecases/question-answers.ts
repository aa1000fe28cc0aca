import { answerByForm, insertAnswer, questionById } from '#db/queries/questions.ts';
import { readWords } from '#domain/questions/words.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { record } from './events.ts';
import { queueMail } from './mail-queue.ts';
import { subjectOfQuestion } from './questions.ts';

/** Appends an answer, with its event; that there is one comes by mail too, where mail is sent. The same form sent twice counts once. */
export const answerQuestion = useCase(
  'questions.answer',
  async (context: Context, sent: { id: string; text: string; clientId: string }, authorise) => {
    const question = await questionById(context.db.read, sent.id);
    const actor = authorise(question ? await subjectOfQuestion(context, question) : {});
    if (!actor.ok) return actor;
    if (!question) return refuse('not-found');
    const text = readWords(sent.text);
    if (!text.ok) return text;
    const { clientId } = sent;
    if (clientId === '') return mend({ clientId: 'required' });
    await context.db.write(async (tx) => {
      if ((await answerByForm(tx, actor.value.id, clientId)) === question.id) return;
      const row = { id: context.newId(), questionId: question.id, answeredBy: actor.value.id, clientId };
      await insertAnswer(tx, { ...row, text: text.value, at: context.now });
      const { id: about, personId } = question;
      await record(tx, context, 'questions.answer', 'people', personId, { question: about });
      await queueMail(tx, context, { personId, kind: 'answer', about });
    });
    return ok({ id: question.id });
  },
);
