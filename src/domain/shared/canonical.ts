/** JSON that is the same for the same value: keys in order, nothing undefined. What its digest is made of. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_key, inner) => sorted(inner));

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
