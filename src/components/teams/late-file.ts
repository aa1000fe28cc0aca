import { things } from '#components/assignments/thing-words.ts';
import { writeCsv } from '#domain/csv/write.ts';
import { daysBetween } from '#domain/shared/time.ts';
import { cellSeparator } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { TeamView } from '#usecases/teams.ts';

/** What is late in a team, a line each, as a CSV file of the language of the page; days are written 2026-11-27. */
export function lateFile({ late }: Pick<TeamView, 'late'>): string {
  const head = [
    ...[m.late_col_person(), m.late_col_what(), m.late_col_kind(), m.late_col_due(), m.late_col_days()],
    ...[m.late_col_by(), m.late_col_asked(), m.late_col_why()],
  ];
  const lines = late.map(({ person, title, kind, due, today, byName, askedOn, why }) => [
    ...[person, title, things[kind].name(), due, daysBetween(due, today)],
    ...[byName, askedOn, why],
  ]);
  return writeCsv([head, ...lines], cellSeparator());
}
