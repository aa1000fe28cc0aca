// `npm run content:graph -- scenarios/en/kettle-twice.md > kettle.svg`: a scenario's scenes and choices as a picture for
// any viewer, light and dark. `--out kettle.svg` writes it there instead. Exit code 1 when there is nothing to draw.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settledIn } from '#catalog/settled-in.ts';
import { compile } from '#domain/content/compile.ts';
import { draw } from '#domain/graphs/draw.ts';
import { canBeDrawn, mostDrawn } from '#domain/graphs/names.ts';
import { pictureOf } from '#domain/graphs/picture.ts';
import { graphWords } from '#i18n/graph-words.ts';
import { m } from '#i18n/messages.ts';
import { pathIn, textOf } from './check/one-file.ts';
import { asText } from './check/report.ts';
import { standAloneStyle } from './graph/style.ts';

const folder = process.env.CONTENT_DIR || './content';
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const drawn = graphOf(positionals[0]);
if (drawn === null) process.exitCode = 1;
else if (values.out === undefined) process.stdout.write(drawn);
else writeFileSync(values.out, drawn);

/** The picture, or null when it was told why there is none. */
function graphOf(named: string | undefined): string | null {
  if (named === undefined) return told(m.graph_command_usage());
  const path = pathIn(folder, named);
  const text = textOf(folder, path);
  if (text === null) return told(m.graph_command_no_file({ path: join(folder, path) }));
  const { document, diagnostics } = compile(path, text, settledIn(folder));
  if (!document) return told(asText(folder, { path, diagnostics }));
  if (document.kind !== 'scenarios') return told(m.graph_command_no_scenario({ path }));
  if (!canBeDrawn(document)) return told(`${m.graph_too_large()}. ${m.graph_too_large_next(mostDrawn)}`);
  return `${draw(pictureOf(document), graphWords(document), { id: 'graph', style: standAloneStyle() })}\n`;
}

function told(words: string): null {
  console.error(words);
  return null;
}
