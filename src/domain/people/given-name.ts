/** The name by which colleagues call a person: “Daina” of Daina Ozola. */
export const givenName = (name: string): string => name.split(' ')[0] ?? name;
