import { ok } from '#domain/shared/result.ts';
import { type SentScoring, scoreReply } from '#usecases/reply-scores.ts';
import { action } from './submit.ts';

const parse = (form: FormData, { id = '' }: Readonly<Record<string, string | undefined>>) => {
  const text = (name: string) => String(form.get(name) ?? '');
  const met = form.getAll('met').map((value) => (/^\d{1,3}$/.test(String(value)) ? Number(value) : -1));
  return ok<SentScoring>({ id, met, note: text('note'), seen: text('seen'), clientId: text('clientId') });
};

/** A coach's score of the reply of the page's own address; the browser goes on to the reply that waits next. */
export const score = action(scoreReply, {
  parse,
  next: ({ next }, { id }) => (next ? `/replies/${next}?scored=${id}` : '/replies?scored=1'),
});
