import { firstName } from '#components/assignments/thing-words.ts';
import { m } from '#i18n/messages.ts';
import type { TeamView } from '#usecases/teams.ts';

const teamTabs = ['people', 'modules', 'late', 'assigned'] as const;
export type TeamTab = (typeof teamTabs)[number];

/** The tab of an address; the first unless it names another. */
export const tabOf = (text: string | null): TeamTab => teamTabs.find((tab) => tab === text) ?? 'people';

/** How the team stands, in a sentence or two, the worst first; `*…*` is to be marked. */
export function teamLead({ late, modules, members }: TeamView): string[] {
  const behind = modules.find(({ notStarted }) => notStarted.length > 0);
  const lead = [late.length > 0 ? m.team_lead_late({ count: late.length }) : m.team_lead_fine()];
  if (!behind || members.length === 0) return lead;
  const { notStarted, title } = behind;
  const [first = ''] = notStarted;
  const one = notStarted.length === 1;
  return [
    ...lead,
    one
      ? m.team_lead_one_not_started({ name: firstName(first), title })
      : m.team_lead_not_started({ count: notStarted.length, title }),
  ];
}
