/** What a person is told when something was refused. */
export interface Told {
  readonly reason: string;
  readonly sentence: string;
  /** By field, what to mend. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The fields of a form as they were sent. */
export type Typed = readonly (readonly [string, string])[];

export const typedAll = (typed: Typed, name: string): string[] =>
  typed.filter(([field]) => field === name).map(([, value]) => value);

export const typedOne = (typed: Typed, name: string): string => typedAll(typed, name)[0] ?? '';
