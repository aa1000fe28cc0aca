import { contentKinds } from '#domain/content/documents.ts';
import { sourceLanguage } from '#domain/content/path.ts';
import { ok } from '#domain/shared/result.ts';
import { timeWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import { beginDraft, beginTranslation, discardDraft, keepMine, saveDraft } from '#usecases/drafts.ts';
import { type FilePlace, openEditor } from '#usecases/editor.ts';
import { action, type Params } from './submit.ts';

const text = (form: FormData, field: string): string => String(form.get(field) ?? '');
const placeIn = ({ kind = '', language = '', slug = '' }: Params): FilePlace => ({ kind, language, slug });
const pageOf = ({ kind, language, slug }: Params | FilePlace): string => `/studio/${kind}/${language}/${slug}`;

/** Stays on its page, which shows what is typed with what there is to mend in it, after the mend that was asked for. */
export const check = action(openEditor, {
  parse: (form, params) =>
    ok({ ...placeIn(params), text: text(form, 'text'), mend: form.has('mend') ? text(form, 'mend') : undefined }),
  stays: true,
});

/** The revision of the draft that the form showed; -1, which none has, for what is no such number. */
const revisionIn = (form: FormData, field: string): number =>
  /^\d{1,15}$/.test(text(form, field)) ? Number(text(form, field)) : -1;

const sent = (form: FormData, params: Params) =>
  ok({
    ...placeIn(params),
    ...{ text: text(form, 'text'), base: text(form, 'base'), clientId: text(form, 'clientId') },
    revision: revisionIn(form, 'revision'),
  });

/** The browser comes back to a word that it is saved; an island is told when. */
export const save = action(saveDraft, {
  parse: sent,
  next: (_, params) => `${pageOf(params)}/edit?saved=1`,
  json: ({ revision, savedAt, zone }) => ({
    revision,
    said: m.editor_island_saved({ time: timeWords(savedAt, zone) }),
  }),
});

/** Saves the draft and goes on to what publishing it would do. */
export const proceed = action(saveDraft, { parse: sent, next: (_, params) => `${pageOf(params)}/publish` });

/** Goes back to the file, or to the studio where there is none. */
export const discard = action(discardDraft, {
  parse: (form, params) => ok({ ...placeIn(params), seen: revisionIn(form, 'seen') }),
  next: ({ inFolder }, params) => (inFolder ? `${pageOf(params)}?discarded=1` : '/studio?discarded=1'),
});

/** Back to the page that publishes, which has one version to show now. */
export const keep = action(keepMine, {
  parse: (form, params) => ok({ ...placeIn(params), seen: text(form, 'seen') }),
});

/** Goes on to the editor. */
export const begin = action(beginDraft, {
  parse: (form) =>
    ok({
      kind: contentKinds.find((one) => one === text(form, 'kind')) ?? contentKinds[0],
      ...{ title: text(form, 'title'), language: text(form, 'language') || sourceLanguage, id: text(form, 'id') },
      clientId: text(form, 'clientId'),
    }),
  next: (place) => `${pageOf(place)}/edit`,
});

export const translate = action(beginTranslation, {
  parse: (form, params) => {
    const place = placeIn(params);
    const note = m.new_to_translate({ path: `${place.kind}/${place.language}/${place.slug}.md` });
    return ok({ ...place, into: text(form, 'into'), note, clientId: text(form, 'clientId') });
  },
  next: (place) => `${pageOf(place)}/edit`,
});
