// `npm run content:export -- quizzes/en/put-it-right.md > put-it-right.gift`: a quiz as GIFT. The file goes to standard
// output, what Moodle will not show as it is here to standard error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settledIn } from '#catalog/settled-in.ts';
import { compile } from '#domain/content/compile.ts';
import { placeOf } from '#domain/content/path.ts';
import { writeGift } from '#domain/exchange/gift/write.ts';
import { explainExportNote } from '#i18n/exchange.ts';
import { m } from '#i18n/messages.ts';
import { leave } from './serving.ts';

const { values, positionals } = read();
if (values.help) {
  console.log(m.export_help());
  process.exit(0);
}
const [path] = positionals;
if (!path || positionals.length > 1) leave(m.export_help());
const folder = process.env.CONTENT_DIR || './content';
// The path may be typed as the shell completes it.
const within = path.replaceAll('\\', '/').replace(/^.*?(?=quizzes\/)/, '');
if (placeOf(within)?.kind !== 'quizzes') leave(m.import_to_unreadable({ path }));
const { document } = compile(within, textAt(join(folder, within)), settledIn(folder));
if (document?.kind !== 'quizzes') leave(m.export_to_mend({ path: join(folder, within) }));
const { text, notes } = writeGift(document);
process.stdout.write(text);
for (const note of notes) {
  const { problem, mend } = explainExportNote(note);
  console.error(`#${note.id}\n  ${problem}\n  | ${note.found}\n  ${mend}\n`);
}

function read() {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    return leave(`${error instanceof Error ? error.message : String(error)}\n\n${m.export_help()}`);
  }
}

function textAt(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return leave(m.import_unreadable({ file }));
  }
}
