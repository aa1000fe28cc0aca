import type { Context } from '#usecases/context.ts';
import { type ChangeInput, changePerson, readAccount } from '#usecases/people-account.ts';

/** An account as its form is filled in. */
export type Filled = Omit<ChangeInput, 'seen'>;

/** Changes an account as an admin does who has just opened its form. */
export async function changeAccount(context: Context, filled: Filled): ReturnType<typeof changePerson> {
  const account = await readAccount(context, filled);
  return changePerson(context, { ...filled, seen: account.ok ? account.value.shown : null });
}
