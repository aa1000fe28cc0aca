import type { Tx } from '#db/client.ts';
import { readings } from '#db/schema/index.ts';

/** Adds a reading, unless the same form was sent before. */
export const addReading = (tx: Tx, row: typeof readings.$inferInsert) =>
  tx
    .insert(readings)
    .values(row)
    .onConflictDoNothing({ target: [readings.personId, readings.clientId] });
