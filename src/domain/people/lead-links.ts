import type { Role } from './actor.ts';

/** Whether a lead may give a link to somebody with these roles: by the link one comes in as them, with all they may do. */
export const leadMayHand = (roles: readonly Role[]): boolean => roles.every((role) => role === 'employee');
