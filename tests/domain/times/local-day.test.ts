import { expect, it } from 'vitest';
import { HOUR, localDay, MINUTE } from '#domain/shared/time.ts';

/** In Vilnius. */
const midnight = Date.UTC(2026, 10, 22, 22);

it('a day begins with the first millisecond after midnight on the wall of each zone', () => {
  const around = [midnight - MINUTE, midnight - 1, midnight, midnight + 1, midnight + MINUTE];
  const days = around.map((at) => localDay(at, 'Europe/Vilnius'));
  expect(days).toEqual(['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-23']);
  const zones = ['Europe/Lisbon', 'Asia/Kathmandu', 'Europe/Vilnius'];
  expect(zones.map((zone) => localDay(midnight, zone))).toEqual(['2026-11-22', '2026-11-23', '2026-11-23']);
});

it('the day on which the clocks go back has twenty-five hours', () => {
  const before = Date.UTC(2026, 9, 24, 20);
  const days = Array.from({ length: 28 }, (_, hour) => localDay(before + hour * HOUR, 'Europe/Vilnius'));
  expect(days.filter((day) => day === '2026-10-25')).toHaveLength(25);
});
