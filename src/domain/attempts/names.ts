import type { Lesson, Standard } from '#domain/content/documents.ts';

/** What is shown of a standard, kept with the attempt: its page may be gone when the attempt is reviewed. */
export type StandardName = Pick<Standard, 'slug' | 'number' | 'title'> & TitleLanguage;
export type LessonName = Pick<Lesson, 'slug' | 'title'> & TitleLanguage;

interface TitleLanguage {
  /** In which the title is: what is not translated goes by another than the rest. Older attempts did not keep it. */
  readonly language?: string | undefined;
}

/** The name alone of what may be a whole standard. */
export const standardName = ({ slug, number, title, language }: StandardName): StandardName => ({
  slug,
  number,
  title,
  language,
});

/** The name alone of what may be a whole lesson. */
export const lessonName = ({ slug, title, language }: LessonName): LessonName => ({ slug, title, language });

/** The standards of these slugs by name. What serves no standard that was there is left out. */
export const namesOf = (slugs: readonly string[], names: readonly StandardName[]): StandardName[] =>
  slugs.flatMap((slug) => {
    const name = names.find((one) => one.slug === slug);
    return name ? [standardName(name)] : [];
  });
