// `npm run content:import -- FILE [--to quizzes/en/slug.md] …`: brings a GIFT, Aiken or Moodle XML file in as the draft
// of a quiz, over a file only where `--replace` says so, and prints what could not be carried, by line. Exit code 1
// when nothing was written.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '#domain/content/compile.ts';
import { placeOf } from '#domain/content/path.ts';
import { decode } from '#domain/exchange/decode.ts';
import { exchangeFormats, importQuiz } from '#domain/exchange/import.ts';
import { writeQuiz } from '#domain/exchange/write/quiz.ts';
import { slugged } from '#domain/markdown/braces.ts';
import { m } from '#i18n/messages.ts';
import { notesAsText } from './exchange/notes.ts';
import { putImport } from './exchange/put.ts';
import { leave } from './serving.ts';

const options = {
  to: { type: 'string' },
  title: { type: 'string' },
  lead: { type: 'string' },
  serves: { type: 'string' },
  format: { type: 'string' },
  replace: { type: 'boolean' },
  dry: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const { values, positionals } = read();
if (values.help) {
  console.log(m.import_help());
  process.exit(0);
}
const [file] = positionals;
if (!file || positionals.length > 1) leave(m.import_help());
const format = exchangeFormats.find((one) => one === values.format) ?? null;
if (values.format !== undefined && format === null)
  leave(m.import_format_unknown({ format: values.format, formats: exchangeFormats.join(', ') }));

const { text, guessed } = decode(bytesOf(file));
const wishes = {
  format,
  title: values.title ?? null,
  lead: values.lead ?? null,
  serves: values.serves?.split(/[\s,]+/).filter(Boolean) ?? [],
  words: { yes: m.import_true(), no: m.import_false() },
};
const { quiz, notes } = importQuiz(text, wishes);
const slug = slugged(quiz.front.title ?? basename(file).replace(/\.[^.]*$/, '')) || 'quiz';
const to = values.to ?? `quizzes/en/${slug}.md`;
const place = placeOf(to);
if (place?.kind !== 'quizzes') leave(m.import_to_unreadable({ path: to }));

if (guessed) console.error(`${m.note_encoding()} ${m.note_encoding_mend()}\n`);
if (notes.length > 0) console.error(notesAsText(file, notes));
if (quiz.items.length === 0) leave(m.import_nothing({ file }));
const written = writeQuiz(quiz);
const missing = compile(to, written).diagnostics.filter(({ severity }) => severity === 'error').length;
if (values.dry) console.log(written);
else save();

function save(): void {
  const folder = process.env.CONTENT_DIR || './content';
  const { done, said } = putImport(folder, { path: to, text: written, replace: values.replace ?? false });
  if (!done) leave(said);
  if (said !== '') console.log(said);
  console.log(m.import_done({ path: join(folder, to), count: quiz.items.length }));
  if (notes.length > 0) console.log(m.import_noted({ count: notes.length }));
  if (missing > 0) console.log(m.import_to_write({ count: missing }));
}

function read() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return leave(`${error instanceof Error ? error.message : String(error)}\n\n${m.import_help()}`);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return leave(m.import_unreadable({ file: path }));
  }
}
