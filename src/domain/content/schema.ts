import { z } from 'zod';
import { isDay } from '#domain/shared/time.ts';
import { type Moment, readMoment } from '#domain/times/moment.ts';
import type { Tell } from '#domain/times/reading/problem.ts';

/** The fields that every front matter shares, and the shapes that fields have. The messages are rules. */
export const text = z
  .string({ error: 'value-not-text' })
  .trim()
  .min(1, { error: 'value-empty' })
  .max(300, { error: 'value-too-long' });
/** A slug: small letters, digits and hyphens, at most 60. */
export const slug = z.string({ error: 'value-not-text' }).regex(/^[a-z0-9-]{1,60}$/, { error: 'value-not-slug' });
/** How a row of the evidence is called: the article's letter and a number. */
export const rowId = z.string({ error: 'value-not-row' }).regex(/^[A-Z][0-9]{1,3}$/, { error: 'value-not-row' });
/** A local date that there is, `2026-02-28`. */
export const day = z.string({ error: 'value-not-day' }).refine(isDay, { error: 'value-not-day' });
/** Yes or no, as YAML says `true` or `false`. */
export const flag = z.boolean({ error: 'value-not-yes-or-no' });
/** A whole number from `least` to `most`, both allowed. */
export const whole = (least: number, most: number) =>
  z
    .number({ error: 'value-not-whole' })
    .int({ error: 'value-not-whole' })
    .min(least, { error: 'value-too-small' })
    .max(most, { error: 'value-too-big' });

/** A weekday with a time: “Saturday 22:40”. */
export const clock = z.string({ error: 'clock-unreadable' }).transform((text, context): Moment => {
  const moment = readMoment(text);
  if (moment === null) {
    const params = { values: { found: text.slice(0, 60) } };
    context.issues.push({ code: 'custom', message: 'clock-unreadable', input: text, params });
  }
  return moment ?? 0;
});

/** A map whose entries are read by `read`, which tells each mistake at its key or its value. */
export const map = <T>(read: (written: Readonly<Record<string, unknown>>, tell: Tell) => T) =>
  z.record(z.string(), z.unknown(), { error: 'value-not-map' }).transform((written, context): T => {
    const value = read(written, ({ rule, key, ...params }) => {
      context.issues.push({
        code: 'custom',
        message: rule,
        input: written,
        path: key === undefined ? [] : [key],
        params,
      });
    });
    return value;
  });

/** The standards that a file serves: at least one. */
export const serves = z.array(slug).min(1);

/** The rows of the evidence that a file teaches or uses. */
export const covers = z.array(rowId).default([]);

/** What every file may say; `translates`: the digest of the version of its source that a translation follows. */
export const base = {
  title: text,
  draft: flag.default(false),
  translates: z
    .string({ error: 'value-not-text' })
    .regex(/^[0-9a-f]{12}$/, { error: 'value-unreadable' })
    .optional(),
};
