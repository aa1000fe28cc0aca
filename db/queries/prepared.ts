import type { Reader } from '../client.ts';

/** A query that is asked all day, built once for each database: to build it costs about as much as to run it. */
export function prepared<Q>(build: (db: Reader) => Q): (db: Reader) => Q {
  const built = new WeakMap<Reader, Q>();
  return (db) => {
    const query = built.get(db) ?? build(db);
    built.set(db, query);
    return query;
  };
}
