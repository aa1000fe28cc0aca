import { readSetupLink } from '#usecases/setup-links.ts';
import type { World } from './world.ts';

/** Whether a link to choose a password leads to the form, for whoever opens it now. */
export async function opens(world: World, token: string | null | undefined): Promise<boolean> {
  const read = await readSetupLink(world.as(null), { token: token ?? '' });
  return read.ok && read.value !== null;
}
