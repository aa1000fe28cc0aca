import type { Role } from '#domain/people/actor.ts';
import type { Order, Standing } from '#domain/people/directory.ts';
import { m } from '#i18n/messages.ts';

export const roleWords: Record<Role, { name: () => string; does: () => string }> = {
  employee: { name: m.people_role_employee, does: m.people_role_employee_does },
  manager: { name: m.people_role_manager, does: m.people_role_manager_does },
  trainer: { name: m.people_role_trainer, does: m.people_role_trainer_does },
  admin: { name: m.people_role_admin, does: m.people_role_admin_does },
};

export const standingWords: Record<Standing, () => string> = {
  active: m.people_standing_active,
  invited: m.people_standing_invited,
  suspended: m.people_standing_suspended,
  left: m.people_standing_left,
};

/** How the account stands, in a sentence; `day` is when it was closed, or a link was given, in words. */
export const standingLead: Record<Standing, (told: { email: string; day: string }) => string> = {
  active: m.account_lead_active,
  invited: ({ day }) => (day === '' ? m.account_lead_invited() : m.account_lead_given({ day })),
  suspended: m.account_lead_suspended,
  left: m.account_lead_left,
};

export const standingTones: Record<Standing, string> = {
  active: 'badge-soft',
  invited: 'badge-wait',
  suspended: 'badge-bad',
  left: 'badge-soft',
};

export const orderWords: Record<Order, () => string> = {
  name: m.people_order_name,
  team: m.people_order_team,
  standing: m.people_order_standing,
  newest: m.people_order_newest,
};
