import { ok } from '#domain/shared/result.ts';
import { markRead as markReadUseCase } from '#usecases/lessons.ts';
import { action } from './submit.ts';

/** “I have read it”, posted to the lesson's own address; the browser goes on at what is next. */
export const markRead = action(markReadUseCase, {
  parse: (form, { slug = '' }) => ok({ slug, clientId: String(form.get('clientId') ?? '') }),
  next: (_, { slug }) => `/lessons/${slug}#next`,
});
