import { Fragment } from 'react';
import type { Verdict } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';

/** The standards that an item serves, and the lesson that teaches it. */
export const Serves = ({ standards, lesson }: Pick<Verdict, 'standards' | 'lesson'>) => (
  <p className="serves small">
    {standards.length > 0 && <span className="soft">{m.verdict_serves()}</span>}
    {standards.map(({ slug, number, title, language }) => (
      <Fragment key={slug}>
        {' '}
        <span className="standard-no">{number}</span>{' '}
        <a href={`/standards/${slug}`} lang={language}>
          {title}
        </a>
      </Fragment>
    ))}
    {lesson && (
      <span className="serves-lesson">
        <span className="soft">{m.verdict_lesson()}</span>{' '}
        <a href={`/lessons/${lesson.slug}`} lang={lesson.language}>
          {lesson.title}
        </a>
      </span>
    )}
  </p>
);
