import { type GetColumnData, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

type Columns = Readonly<Record<string, SQLiteColumn>>;
type RowOf<C extends Columns> = { [Name in keyof C]: GetColumnData<C[Name]> };

/** What SQLite writes as JSON, as what it says. */
export const parsed = <T>(json: SQL): SQL<T> => json.mapWith((text: string) => JSON.parse(text)) as SQL<T>;

/** These columns as one value, by their names: the driver takes as long for a cell as SQLite for a row of such a text. */
export function asOne<C extends Columns>(columns: C): SQL<RowOf<C>> {
  const named = Object.entries(columns);
  const cells = sql.join(Object.values(columns), sql`, `);
  const read = (column: SQLiteColumn, cell: unknown) => (cell === null ? null : column.mapFromDriverValue(cell));
  return sql`json_array(${cells})`.mapWith((text: string) => {
    const given = JSON.parse(text) as unknown[];
    return Object.fromEntries(named.map(([name, column], index) => [name, read(column, given[index])]));
  }) as SQL<RowOf<C>>;
}

/**
 * All rows of a group as one value, each as the list of these columns, in the order of `by`. The driver takes about 14
 * microseconds for a row and one for its part of such a text, which is what makes a page of forty people quick.
 */
export const rowsOf = <T extends readonly unknown[]>(columns: readonly SQLiteColumn[], by?: SQLiteColumn): SQL<T[]> => {
  const list = sql.join([...columns], sql`, `);
  const order = by ? sql` order by ${by}` : sql``;
  return parsed(sql`json_group_array(json_array(${list})${order})`);
};

/** Whether the column is one of a list that is given when the query is run, as its JSON under this name. */
export const isOneOf = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;
