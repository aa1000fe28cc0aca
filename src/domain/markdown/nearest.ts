/** The one of `known` that was most likely meant by `written`, or '' when none is near. */
export function nearest(written: string, known: Iterable<string>): string {
  let best = '';
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  if (written.length > 64) return best;
  for (const candidate of known) {
    if (candidate.length > 64 || Math.abs(candidate.length - written.length) >= least) continue;
    const distance = edits(...withoutShared(written, candidate));
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Both without what they begin and end with alike, which is most of them. */
function withoutShared(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** How many letters must be added, left out, changed or swapped with their neighbour to get from one to the other. */
function edits(a: string, b: string): number {
  let older: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2]! + 1);
      next.push(cost);
    }
    older = row;
    row = next;
  }
  return row[b.length]!;
}
