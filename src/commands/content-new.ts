// `npm run content:new -- scenario "Stamp-card dispute"`: begins a file that compiles and says what to write where.
// Never over an existing one. `-- translation lv lessons/put-it-right` begins a translation. Exit code 1 when nothing
// was written.
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { openCatalog } from '#catalog/open.ts';
import { presentIn } from '#catalog/present.ts';
import { saveNew } from '#catalog/save.ts';
import { starterOf } from '#catalog/starters.ts';
import { languages, sourceLanguage } from '#domain/content/path.ts';
import { begin, freeIds, kindNamed, singular } from '#domain/content/starter.ts';
import { localDay } from '#domain/shared/time.ts';
import { m } from '#i18n/messages.ts';
import { newTranslation } from './new/translation.ts';
import { leave } from './serving.ts';

const folder = process.env.CONTENT_DIR || './content';
const { values, positionals } = read();
const [named = '', title = '', ...more] = positionals;
const files = openCatalog(folder).files();
if (named === 'translation') {
  const { done, said } = newTranslation(folder, files, title, more[0] ?? leave(m.new_help()));
  if (!done) leave(said);
  console.log(said);
  process.exit(0);
}
const kind = kindNamed(named) ?? leave(m.new_help());
if (title.trim() === '' || more.length > 0) leave(m.new_help());
const language = languages.find((one) => one === (values.language ?? sourceLanguage));
if (!language) leave(m.new_language({ languages: languages.join(', ') }));

const present = presentIn(files);
const id = kind === 'claims' ? (values.id?.toLowerCase() ?? (await askForId())) : null;
const today = localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
const begun = begin(starterOf(kind, language), { kind, title, language, id, today }, present);
if ('why' in begun) {
  if ('needs' in begun) leave(m.new_needs({ kind: singular[begun.needs[0]!] }));
  leave(begun.why === 'no-id' ? m.new_no_id({ ids: freeIds(present).join(', ') }) : m.new_no_slug());
}
const path = `${begun.place.kind}/${begun.place.language}/${begun.place.slug}.md`;
const saved = saveNew(folder, path, begun.text);
if (saved === 'exists') leave(m.new_exists({ path: join(folder, path) }));
if (saved === 'cannot-write') leave(m.new_cannot_write({ folder }));
console.log(m.new_done({ path: join(folder, path), address: `/studio/${path.replace(/\.md$/, '')}` }));

/** Asks whoever sits at the terminal; elsewhere the option has to say it. */
async function askForId(): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const id = await terminal.question(m.new_ask_id({ ids: freeIds(present).join(', ') }));
  terminal.close();
  return id.trim().toLowerCase();
}

function read() {
  try {
    return parseArgs({ options: { language: { type: 'string' }, id: { type: 'string' } }, allowPositionals: true });
  } catch {
    return leave(m.new_help());
  }
}
