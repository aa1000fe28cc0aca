/** Why a line of an import cannot be taken. */
const lineReasons = [
  'quotes',
  'cells',
  'garbled',
  'name-required',
  'name-too-long',
  'email-required',
  'email-wrong',
  'email-twice',
  'role-required',
  'role-unknown',
  'team-required',
  'team-too-long',
  'team-archived',
  'teams-one',
  'language-unknown',
  'has-left',
  'last-admin',
] as const;
export type LineReason = (typeof lineReasons)[number];

/** One reason, with what was read where that helps to find it. */
export interface LineFault {
  readonly reason: LineReason;
  readonly read?: string;
}

/** A line that cannot be taken, as it stands in the file. */
export interface BadLine {
  readonly number: number;
  readonly raw: string;
  readonly faults: readonly LineFault[];
}
