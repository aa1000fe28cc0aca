import { listWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { StarterPlanView } from '#usecases/starter-plans.ts';

/**
 * Links to the form that assigns, for those who joined before the plan: filled in with everyone of the team, the steps,
 * and the plan's day and reason.
 */
export const afterwardsLinks = ({ team, afterwards }: StarterPlanView): { href: string; words: string }[] =>
  afterwards.map(({ steps, due, why }) => {
    const fields = new URLSearchParams([
      ['team', team.id],
      ['person', `team:${team.id}`],
      ...steps.map(({ kind, slug }) => ['target', `${kind}/${slug}`]),
      ['due', due],
      ['why', why],
    ]);
    const titles = listWords(steps.map(({ title }) => title));
    return {
      href: `/assignments/new?${fields}`,
      words: afterwards.length === 1 ? m.starter_members_assign() : m.starter_members_assign_some({ titles }),
    };
  });
