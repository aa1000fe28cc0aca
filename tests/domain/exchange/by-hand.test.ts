import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringIn, compiled, notesOf, toWrite } from './support.ts';

const brought = bringIn(readFileSync(join(import.meta.dirname, 'by-hand.gift'), 'utf8'));
const quiz = compiled(brought);
test('x', () => {
  console.log(notesOf(brought).join('\n'));
  console.log(JSON.stringify(quiz.items.map(({ serves, ...r }) => r), null, 0).replaceAll('},{"kind', '},\n{"kind'));
  console.log(quiz.title, quiz.lead, toWrite(brought));
  for (const n of brought.notes) console.log(n.line, n.rule, n.found, JSON.stringify(n.values));
});
