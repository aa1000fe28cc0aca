import type { FieldReason } from '#domain/shared/result.ts';

const columns = ['name', 'email', 'role', 'team', 'language'] as const;
export type Column = (typeof columns)[number];

/** Where each column stands, by what the first line calls it, and the columns that are not known and not read. */
export interface Header {
  readonly at: ReadonlyMap<Column, number>;
  readonly width: number;
  readonly unread: readonly string[];
}

/** Without these nobody new can be added. */
const needed: readonly Column[] = ['name', 'email', 'role'];
const alsoCalled: Readonly<Record<string, Column>> = { 'e-mail': 'email', roles: 'role', teams: 'team' };

/** The columns that the cells of the first line name, in any order; or what is wrong with it. */
export function headerOf(cells: readonly string[]): Header | { readonly fault: FieldReason } {
  const at = new Map<Column, number>();
  const unread: string[] = [];
  for (const [place, cell] of cells.entries()) {
    const named = cell.toLowerCase();
    const column = columns.find((one) => one === named) ?? alsoCalled[named];
    if (column && at.has(column)) return { fault: 'column-twice' };
    if (column) at.set(column, place);
    else if (cell) unread.push(cell);
  }
  return needed.every((column) => at.has(column)) ? { at, width: cells.length, unread } : { fault: 'no-columns' };
}
