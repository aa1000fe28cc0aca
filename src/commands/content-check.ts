// `npm run content:check`: every mistake of the content folder at its place, what is wrong and what to write; exit code 1
// when there is an error.
//   -- --strict                            exit code 1 for a warning too
//   -- --json                              for machines
//   -- --translated lessons/lv/a.md …      notes that these translations follow their source as it is now
import { openCatalog } from '#catalog/open.ts';
import { defaultZone } from '#domain/people/actor.ts';
import { localDay } from '#domain/shared/time.ts';
import { m } from '#i18n/messages.ts';
import { pathIn } from './check/one-file.ts';
import { asJson, asSummary, asText, countOf } from './check/report.ts';
import { stamp, translationsText } from './check/translations.ts';

const folder = process.env.CONTENT_DIR || './content';
const asked = process.argv.slice(2);
const translated = asked.includes('--translated') ? asked.slice(asked.indexOf('--translated') + 1) : [];
const today = () => localDay(Date.now(), defaultZone);
const files = openCatalog(folder, { today }).files();

if (asked.includes('--translated')) {
  const stamps = translated.map((path) => stamp(folder, files, pathIn(folder, path)));
  for (const { said } of stamps) console.log(said);
  if (stamps.length === 0) console.error(m.check_which_translation());
  process.exitCode = stamps.length > 0 && stamps.every(({ done }) => done) ? 0 : 1;
} else {
  const errors = countOf('error', files);
  const warnings = countOf('warning', files);
  if (asked.includes('--json')) console.log(JSON.stringify(asJson(files), null, 2));
  else if (files.length === 0) console.error(m.check_none({ folder }));
  else print(errors + warnings > 0);
  process.exitCode = errors > 0 || files.length === 0 || (asked.includes('--strict') && warnings > 0) ? 1 : 0;
}

/** The files with errors last, where the eye is when the command ends; then the translations, then the sum. */
function print(told: boolean): void {
  const say = told ? console.error : console.log;
  const withErrors = files.filter(({ inError }) => inError);
  const warned = files.filter(({ inError, diagnostics }) => !inError && diagnostics.length > 0);
  for (const file of [...warned, ...withErrors]) say(asText(folder, file));
  const translations = translationsText(files);
  if (translations !== '') say(translations);
  say(asSummary(files));
}
