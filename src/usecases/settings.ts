import { setShortcuts } from '#db/queries/people.ts';
import { ok } from '#domain/shared/result.ts';
import { useCase } from './context.ts';

/** Turns one's own shortcuts on or off: number keys choose, Enter goes on. */
export const changeSettings = useCase(
  'settings.change',
  async ({ db }, { shortcuts }: { shortcuts: boolean }, authorise) => {
    const person = authorise();
    if (!person.ok) return person;
    await db.write((tx) => setShortcuts(tx, person.value.id, shortcuts));
    return ok({ shortcuts });
  },
);
