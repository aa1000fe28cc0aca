import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode } from '#domain/exchange/decode.ts';
import { explainNote } from '#i18n/exchange.ts';
import { bringIn, compiled } from './support.ts';

/**
 * Files that others wrote are not kept here. To try them:
 * `EXCHANGE_FILES=/a/folder npx vitest run --config tests/vitest.config.ts tests/domain/exchange/folder.test.ts`
 */
const folder = process.env.EXCHANGE_FILES ?? '';
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(gift|txt|xml)$/.test(name))
  : [];

test.runIf(files.length > 0)(
  'every file of a folder comes in whole, or with each part that does not named by its line',
  () => {
    for (const name of files) {
      const { text } = decode(readFileSync(join(folder, name)));
      const brought = bringIn(text);
      const lines = text.split(/\r\n?|\n/).length;
      for (const note of brought.notes) {
        expect(note.line, name).toBeGreaterThan(0);
        expect(note.line, name).toBeLessThanOrEqual(lines);
        expect(explainNote(note).mend, name).not.toContain('undefined');
      }
      if (brought.quiz.items.length > 0) expect(compiled(brought).items.length, name).toBe(brought.quiz.items.length);
      else expect(brought.notes.length > 0 || brought.quiz.front.title !== null, name).toBe(true);
    }
  },
  60_000,
);
