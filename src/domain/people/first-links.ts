import { type Actor, type Role, seatsLed, type TeamSeat } from './actor.ts';
import { standingOf } from './directory.ts';
import { leadMayHand } from './lead-links.ts';

type Account = Parameters<typeof standingOf>[0] & {
  readonly roles: readonly Role[];
  readonly seats: readonly Pick<TeamSeat, 'id' | 'as'>[];
};

/**
 * Whether this account waits for its first password, and this person may give it the link: an admin to everyone, a lead
 * to who works in a team of theirs and does no more than learn.
 */
export function waitsFor(actor: Pick<Actor, 'roles' | 'seats'>, account: Account): boolean {
  if (standingOf(account) !== 'invited') return false;
  if (actor.roles.includes('admin')) return true;
  const led = seatsLed(actor).map(({ id }) => id);
  return leadMayHand(account.roles) && account.seats.some(({ id, as }) => as === 'member' && led.includes(id));
}
