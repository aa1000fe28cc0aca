import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader, Tx } from '../client.ts';

/** A query that is asked all day, built once for each database: to build it costs about as much as to run it. */
export function prepared<Q, D extends Reader = Reader>(build: (db: D) => Q): (db: D) => Q {
  const built = new WeakMap<D, Q>();
  return (db) => {
    const query = built.get(db) ?? build(db);
    built.set(db, query);
    return query;
  };
}

/** The values of a row that is given when the statement is run; what the row leaves out is null. */
export function rowOf<T extends SQLiteTable>(table: T) {
  const names = Object.keys(getTableColumns(table));
  const blank = Object.fromEntries(names.map((name) => [name, null]));
  return {
    placeholders: Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as T['$inferInsert'],
    given: (row: T['$inferInsert']): Record<string, unknown> => ({ ...blank, ...row }),
  };
}

/** Inserts one row, by a statement that is built once. */
export function inserting<T extends SQLiteTable>(table: T): (tx: Tx, row: T['$inferInsert']) => Promise<unknown> {
  const { placeholders, given } = rowOf(table);
  const statement = prepared((tx: Tx) => tx.insert(table).values(placeholders).prepare());
  return (tx, row) => statement(tx).run(given(row));
}
