import { findPersonByEmail, giveRole, insertPerson, personRow } from '#db/queries/people.ts';
import { defaultZone } from '#domain/people/actor.ts';
import { emailOf, nameFrom, newcomerFaults } from '#domain/people/newcomer.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import type { Context } from './context.ts';
import { record } from './events.ts';
import { makeSetupLink } from './setup-links.ts';

/**
 * For the command line of whoever runs the server, who needs no rule: the person of this e-mail becomes an admin, added
 * if there is none. Gives the token of a set-up link, or refuses an e-mail that is none, and a suspended person.
 */
export async function inviteAdmin(context: Context, typed: string) {
  const email = emailOf(typed);
  const { email: fault } = newcomerFaults({ name: 'Admin', email, roles: ['admin'], team: '', zone: defaultZone });
  if (fault) return mend({ email: fault });
  return context.db.write(async (tx) => {
    const there = await findPersonByEmail(tx, email);
    if (there && there.suspendedAt !== null) return refuse('not-allowed');
    const id = there?.id ?? context.newId();
    const name = there?.name ?? nameFrom(email);
    const held = there ? ((await personRow(tx, id))?.roles ?? []) : [];
    if (!there) {
      await insertPerson(tx, { id, name, email, createdAt: context.now }, ['admin'], []);
      await record(tx, context, 'people.add', 'people', id, { roles: ['admin'] });
    } else if (!held.includes('admin')) {
      await giveRole(tx, id, 'admin');
      const changes = [{ field: 'roles', from: held, to: [...held, 'admin'] }];
      await record(tx, context, 'people.change', 'people', id, { changes });
    }
    if (there) await record(tx, context, 'people.invite', 'people', id);
    return ok({ name, token: await makeSetupLink(tx, context, id) });
  });
}
