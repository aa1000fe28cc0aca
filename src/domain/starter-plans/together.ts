/** A step as far as a form that assigns must know it. */
interface Asking {
  readonly days: number;
  readonly why: string;
}

/** Steps that one form can assign, as it has one day and one reason for all: grouped by both, in the order given. */
export function togetherBy<Step extends Asking>(steps: readonly Step[]): (readonly [Step, ...Step[]])[] {
  const groups: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const like = groups.find(([{ days, why }]) => days === step.days && why === step.why);
    if (like) like.push(step);
    else groups.push([step]);
  }
  return groups;
}
