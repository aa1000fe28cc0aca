import { ownRows } from '#db/queries/own-data.ts';
import { type KeptTable, keptTables, readable } from '#domain/people/own-data.ts';
import { ok } from '#domain/shared/result.ts';
import { useCase } from './context.ts';

/** What is kept about one person. */
interface OwnData {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** The rows of each table that are theirs, times as ISO 8601; no hash, no seed, no token. */
  readonly tables: Readonly<Record<KeptTable, readonly OwnRow[]>>;
}

type OwnRow = Readonly<Record<string, unknown>>;

/** Everything that hangs on the actor, table by table. */
export const readOwnData = useCase('own-data.read', async ({ db, now }, _: undefined, authorise) => {
  const person = authorise();
  if (!person.ok) return person;
  const tables: Partial<Record<KeptTable, OwnRow[]>> = {};
  for (const table of keptTables) tables[table] = (await ownRows(db.read, table, person.value.id)).map(readable);
  return ok<OwnData>({ madeAt: new Date(now).toISOString(), tables: tables as Record<KeptTable, OwnRow[]> });
});
