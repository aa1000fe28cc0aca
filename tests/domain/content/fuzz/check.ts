import { compile } from '#domain/content/compile.ts';
import { explain } from '#i18n/diagnostics.ts';
import { htmlFaults } from './html.ts';

/** What a compiled file may take of the processor, in milliseconds. */
export const MOST_TIME = 50;

/**
 * What is wrong with the way a text compiles, each in a few words; none when all holds: a document or diagnostics and
 * never a throw, every place inside the text, every sentence whole, safe HTML, nothing polluted, the same twice.
 */
export function faultsOf(path: string, text: string): string[] {
  try {
    const first = compile(path, text);
    const faults = first.diagnostics.flatMap((diagnostic) => placeFaults(text, diagnostic));
    for (const diagnostic of first.diagnostics) {
      const { problem, mend } = explain(diagnostic);
      if (!problem || !mend || /undefined|\[object|NaN/.test(`${problem} ${mend}`.replaceAll(/“[^”]*”/g, '')))
        if (!/undefined|object|NaN/.test(text)) faults.push(`${diagnostic.rule} is not told whole: ${problem} ${mend}`);
      if (diagnostic.rule === 'file-unreadable') faults.push('a throw was caught');
    }
    const inError = first.diagnostics.some(({ severity }) => severity === 'error');
    if ((first.document === null && !first.evidence) !== inError)
      faults.push('neither a document nor an error, or both');
    if (first.document) faults.push(...htmlFaults(first.document));
    if (JSON.stringify(compile(path, text)) !== JSON.stringify(first)) faults.push('not the same twice');
    if (Object.keys(Object.prototype).length > 0) faults.push('a prototype was polluted');
    return faults;
  } catch (error) {
    return [`it threw: ${error instanceof Error ? error.stack : error}`];
  }
}

function placeFaults(
  text: string,
  { rule, line, column, endColumn }: { rule: string; line: number; column: number; endColumn: number },
): string[] {
  const written = linesOf(text)[line - 1];
  if (written === undefined) return [`${rule} stands on line ${line}, which is not there`];
  const inside = column >= 1 && column <= written.length + 1 && endColumn > column;
  return inside && endColumn <= Math.max(written.length + 1, column + 1)
    ? []
    : [`${rule} stands at ${line}:${column}-${endColumn} of a line of ${written.length}`];
}

let last: { text: string; lines: string[] } = { text: '', lines: [''] };
function linesOf(text: string): string[] {
  if (last.text !== text) last = { text, lines: text.replace(/^\ufeff/, '').split(/\r\n?|\n/) };
  return last.lines;
}

/** Milliseconds of processor time that compiling takes; when it is over, the least of three, as others share the machine. */
export function timeOf(path: string, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least > MOST_TIME; tries++) {
    const before = process.threadCpuUsage();
    compile(path, text);
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
