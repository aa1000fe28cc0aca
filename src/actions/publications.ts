import { ok } from '#domain/shared/result.ts';
import { publishDraft, rollBack } from '#usecases/publications.ts';
import { action, type Params } from './submit.ts';

const text = (form: FormData, field: string): string => String(form.get(field) ?? '');
const placeIn = ({ kind = '', language = '', slug = '' }: Params) => ({ kind, language, slug });

/** The draft as it was shown; the browser goes on to the file. */
export const publish = action(publishDraft, {
  parse: (form, params) =>
    ok({
      ...placeIn(params),
      ...{ seen: text(form, 'seen'), live: form.has('live'), clientId: text(form, 'clientId') },
    }),
  next: (_, { kind, language, slug }) => `/studio/${kind}/${language}/${slug}?published=1`,
});

/** An earlier text; the browser comes back to the history. */
export const goBack = action(rollBack, {
  parse: (form, params) =>
    ok({
      ...placeIn(params),
      ...{ version: text(form, 'version'), now: text(form, 'now'), clientId: text(form, 'clientId') },
    }),
  next: (_, { kind, language, slug }) => `/studio/${kind}/${language}/${slug}/history?back=1`,
});
