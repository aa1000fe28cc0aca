import { sourceLanguage } from '#domain/content/path.ts';
import { decode } from '#domain/exchange/decode.ts';
import { exchangeFormats } from '#domain/exchange/import.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import { m } from '#i18n/messages.ts';
import { type ImportForm, previewImport, saveImport } from '#usecases/exchange.ts';
import { action } from './submit.ts';

/** Stays on its page, which shows what would be made. */
export const preview = action(previewImport, { parse, stays: true });

export const save = action(saveImport, {
  parse,
  next: ({ language, slug }) => `/studio/quizzes/${language}/${slug}`,
});

async function parse(form: FormData): Promise<Result<ImportForm>> {
  const said = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' ? value.trim() : '';
  };
  const file = form.get('file');
  const sent = typeof file === 'object' && file !== null && file.size > 0 ? file : null;
  const text = sent ? decode(new Uint8Array(await sent.arrayBuffer())).text : String(form.get('text') ?? '');
  // A form that is sent back shows what came in, however it came.
  form.set('text', text);
  return ok({
    text,
    fileName: sent?.name ?? said('fileName'),
    format: exchangeFormats.find((one) => one === said('format')) ?? null,
    title: said('title') || null,
    lead: said('lead') || null,
    slug: said('slug'),
    language: said('language') || sourceLanguage,
    serves: form.getAll('serves').map(String),
    words: { yes: m.import_true(), no: m.import_false() },
    missing: m.import_missing(),
    clientId: said('clientId'),
  });
}
