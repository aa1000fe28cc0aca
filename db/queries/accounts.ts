import { eq } from 'drizzle-orm';
import type { Role, TeamSeat } from '#domain/people/actor.ts';
import type { Tx } from '../client.ts';
import { memberships, people, roles } from '../schema/index.ts';

/** What an admin decides about one person, with the ids of the teams. */
interface AccountRow {
  readonly person: Pick<typeof people.$inferInsert, 'id' | 'name' | 'email' | 'language'>;
  readonly roles: readonly Role[];
  readonly seats: readonly Pick<TeamSeat, 'id' | 'as'>[];
}

/** Puts name, e-mail, language, roles and seats in the place of those that were. */
export async function updateAccount(tx: Tx, account: AccountRow): Promise<void> {
  const { id, ...columns } = account.person;
  await tx.update(people).set(columns).where(eq(people.id, id));
  await tx.delete(roles).where(eq(roles.personId, id));
  await tx.delete(memberships).where(eq(memberships.personId, id));
  await insertPlaces(tx, [account]);
}

// One statement may carry some 32,000 values.
const atOnce = 500;

/** Adds many people, some hundred by a statement. */
export async function insertAccounts(tx: Tx, accounts: readonly AccountRow[], createdAt: number): Promise<void> {
  for (let from = 0; from < accounts.length; from += atOnce) {
    const some = accounts.slice(from, from + atOnce);
    await tx.insert(people).values(some.map(({ person }) => ({ ...person, createdAt })));
    await insertPlaces(tx, some);
  }
}

async function insertPlaces(tx: Tx, accounts: readonly AccountRow[]): Promise<void> {
  const held = accounts.flatMap(({ person, ...one }) => one.roles.map((role) => ({ personId: person.id, role })));
  const seats = accounts.flatMap(({ person, ...one }) =>
    one.seats.map((seat) => ({ teamId: seat.id, personId: person.id, as: seat.as })),
  );
  if (held.length > 0) await tx.insert(roles).values(held);
  if (seats.length > 0) await tx.insert(memberships).values(seats);
}
