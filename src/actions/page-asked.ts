/** The page of a list that an address asks for; the first where it names none. */
export const pageAsked = (query: URLSearchParams): number => Number.parseInt(query.get('page') ?? '1', 10) || 1;
