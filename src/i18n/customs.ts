// Where a language is written in several ways, the one that the house keeps to: English as it is written in Europe.
const chosen: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The locale by whose customs dates and numbers are written in this language. */
export const customsOf = (language: string): string => chosen[language] ?? language;
