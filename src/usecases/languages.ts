import { setLanguage } from '#db/queries/people.ts';
import { mend, ok } from '#domain/shared/result.ts';
import { useCase } from './context.ts';

/** The cookie that keeps the language which was chosen in a browser. */
export const languageCookie = 'language';

/** What there is to choose from, as the form shows it. */
export const readLanguages = useCase('languages.choose', async ({ language, languages }, _: undefined, authorise) => {
  const allowed = authorise();
  return allowed.ok ? ok({ language, languages }) : allowed;
});

/**
 * Chooses the language of the answers: in this browser, and for whoever is signed in their own setting. Refuses a
 * language that is not offered.
 */
export const chooseLanguage = useCase(
  'languages.choose',
  async ({ db, actor, languages }, { language }: { language: string }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    if (!languages.includes(language)) return mend({ language: 'unknown' });
    if (actor) await db.write((tx) => setLanguage(tx, actor.id, language));
    return ok({ language });
  },
);
