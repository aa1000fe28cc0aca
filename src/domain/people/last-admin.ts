import type { Role } from './actor.ts';

/** What it takes to let people in. */
export interface Keyholder {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly suspendedAt: number | null;
  readonly hasPassword: boolean;
}

/** Whether somebody besides `personId` can still let people in: an admin with a password who is not suspended. */
export const keepsAnAdmin = (people: readonly Keyholder[], personId: string): boolean =>
  people.some(
    ({ id, roles, suspendedAt, hasPassword }) =>
      id !== personId && roles.includes('admin') && suspendedAt === null && hasPassword,
  );
