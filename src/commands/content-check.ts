// `npm run content:check`: every mistake of the content folder at its place, what is wrong and what to write; exit code 1
// when there is one. `npm run content:check -- --json` for machines.
import { openCatalog } from '#catalog/open.ts';
import { m } from '#i18n/messages.ts';
import { asJson, asText, errorsIn } from './check/report.ts';

const folder = process.env.CONTENT_DIR || './content';
const catalog = openCatalog(folder);
const files = catalog.files();
const errors = errorsIn(files);
if (process.argv.includes('--json')) console.log(JSON.stringify(asJson(files), null, 2));
else if (files.length === 0) console.error(m.check_none({ folder }));
else if (errors === 0) console.log(m.check_fine({ count: files.length }));
else {
  const wrong = files.filter(({ inError }) => inError);
  console.error(wrong.map((file) => asText(folder, file)).join('\n'));
  console.error(m.check_mend({ count: errors, files: wrong.length }));
}
process.exitCode = errors > 0 || files.length === 0 ? 1 : 0;
