import { isGarbled } from '#domain/csv/decode.ts';
import type { CsvLine } from '#domain/csv/read.ts';
import { type Role, roleNames } from '../actor.ts';
import { emailOf, personFaults } from '../newcomer.ts';
import { longestTeam } from '../team.ts';
import type { Column, Header } from './columns.ts';
import type { LineFault, LineReason } from './fault.ts';

/** What a line says of a person. An empty cell says nothing: what stands stays. */
export interface SaidLine {
  readonly number: number;
  readonly raw: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  readonly language: string;
}

/** Reads a line by its header, with all that is wrong in it, whoever it is about. `languages` are the interface's. */
export function sayingOf(
  line: CsvLine,
  header: Header,
  languages: readonly string[],
): { said: SaidLine; faults: LineFault[] } {
  const { number, raw, cells } = line;
  const cell = (column: Column) => cells?.[header.at.get(column) ?? -1]?.replace(/\s+/g, ' ') ?? '';
  const words = partsOf(cell('role'), /[\s|]+/).map((word) => word.toLowerCase());
  const said: SaidLine = {
    ...{ number, raw, name: cell('name'), email: emailOf(cell('email')) },
    roles: roleNames.filter((role) => words.includes(role)),
    teams: partsOf(cell('team'), /\s*\|\s*/),
    language: cell('language').toLowerCase(),
  };
  if (cells === null) return { said, faults: [{ reason: 'quotes' }] };
  if (cells.slice(header.width).some((one) => one !== '')) return { said, faults: [{ reason: 'cells' }] };
  const faults: LineFault[] = [];
  const fault = (reason: LineReason, read?: string) => faults.push(read === undefined ? { reason } : { reason, read });
  if (isGarbled(raw)) fault('garbled');
  // Name and roles may be empty for somebody who is there: whoever plans knows that.
  const { name, email } = personFaults(said);
  if (name === 'too-long') fault('name-too-long');
  if (email) fault(email === 'required' ? 'email-required' : 'email-wrong', said.email || undefined);
  for (const word of words) if (!roleNames.some((role) => role === word)) fault('role-unknown', word);
  for (const team of said.teams) if (team.length > longestTeam) fault('team-too-long', team);
  if (said.language && !languages.includes(said.language)) fault('language-unknown', cell('language'));
  return { said, faults };
}

const partsOf = (cell: string, by: RegExp): string[] => [...new Set(cell.split(by).filter((part) => part !== ''))];
