import { firstName } from '#components/assignments/thing-words.ts';
import { dueWords, hourOf } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { Today } from '#usecases/today.ts';

/** “Good morning, Ieva”, by the clock of the person's zone. */
export function greeting({ name, now, zone }: Pick<Today, 'name' | 'now' | 'zone'>): string {
  const hour = hourOf(now, zone);
  const person = { name: firstName(name) };
  if (hour >= 5 && hour < 12) return m.greeting_morning(person);
  return hour >= 12 && hour < 18 ? m.greeting_afternoon(person) : m.greeting_evening(person);
}

/** One sentence that says how things stand, the worst first; `*…*` is to be marked. */
export function todayLead(today: Today): string {
  const { due, learns, module } = today;
  const late = due.filter(({ state }) => state === 'late').length;
  const now = due.filter(({ state }) => state === 'today').length;
  if (late > 0 && now > 0) return m.today_lead_both({ late, now });
  if (late > 0) return m.today_lead_late({ count: late });
  if (now > 0) return m.today_lead_now({ count: now });
  const soonest = due[0];
  if (soonest) return m.today_lead_soon({ title: soonest.title, due: dueWords(soonest.due, soonest.today) });
  if (!learns) return leadOfOthers(today);
  if (!module) return m.today_lead_all_done();
  const { done, total, title, onboarding } = module;
  return done === 0 && onboarding ? m.today_lead_first() : m.today_lead_module({ done, total, title });
}

function leadOfOthers({ teams, repliesWaiting, toMend, notSetUp, alone }: Today): string {
  if (alone) return m.today_lead_alone();
  const late = teams.reduce((sum, team) => sum + team.late.length, 0);
  if (late > 0) return m.today_lead_team_late({ count: late });
  if (repliesWaiting > 0) return m.replies_lead({ count: repliesWaiting });
  if (toMend && toMend.length > 0) return m.today_lead_mend({ count: toMend.length });
  if (notSetUp && notSetUp.length > 0) return m.today_lead_not_set_up({ count: notSetUp.length });
  if (teams.length > 0) return m.today_lead_team_fine();
  if (toMend) return m.today_lead_content_fine();
  return notSetUp ? m.today_lead_accounts_fine() : m.today_lead_empty();
}
