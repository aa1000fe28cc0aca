import type { EndPage, ItemsView } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { Icon } from './Icon.tsx';
import { Review } from './items/Review.tsx';
import { ContentLang, Rich, RichSpan } from './Rich.tsx';
import { Serves } from './Serves.tsx';
import { WasSure } from './Sure.tsx';
import { isRight, verdictWords } from './verdict-words.ts';

interface Props {
  readonly view: ItemsView;
  readonly page: EndPage;
  /** When, in words. */
  readonly finished: string;
  /** The `lang` of the content, where it is another than the page's. */
  readonly lang?: string | undefined;
}

/** The result of a quiz or a refresher, with every item. Drawn on the server alone. */
export function ItemsEnd({ view, page, finished, lang }: Props) {
  const { total } = page;
  const again = view.kind === 'quizzes' ? `/quizzes/${view.slug}` : `/standards/${view.slug}/refresh`;
  return (
    <div className="wrap wrap-narrow result">
      <h1>{headline(page)}</h1>
      <p className="lead">
        {total > 0 && !page.passed && `${m.result_pass({ pass: page.pass })} `}
        {m.result_when({ when: finished })}
        {page.waiting > 0 && ` ${m.result_waiting({ count: page.waiting })}`}
      </p>
      <form method="post" action={again} className="result-again">
        <input type="hidden" name="clientId" value={view.clientId} />
        <div className="cluster">
          <button type="submit" className="button button-large">
            {m.result_again()}
          </button>
          <a href="/">{m.result_back()}</a>
        </div>
        <p className="small soft">{m.quiz_again_hint()}</p>
      </form>
      <section aria-labelledby="by-standard">
        <div className="section-head">
          <h2 id="by-standard">{m.result_standards()}</h2>
        </div>
        <ul className="shares">
          {page.standards.map(({ slug, number, title, language, met, missed }) => (
            <li key={slug}>
              <span className="standard-no">{number}</span>
              <a href={`/standards/${slug}`} lang={language}>
                {title}
              </a>
              <span className="shares-marks">{m.result_standard_items({ met, count: met + missed })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="by-item">
        <div className="section-head">
          <h2 id="by-item">{m.result_items()}</h2>
        </div>
        <ContentLang value={lang}>
          {page.verdicts.map((verdict) => (
            <details className="disclosure reviewed" key={verdict.number} id={`item-${verdict.number}`}>
              <summary>
                <Icon name="right" turn />
                <span className="reviewed-words">
                  <span className={`badge ${isRight(verdict) ? 'badge-good' : 'badge-soft'}`}>
                    {isRight(verdict) && <Icon name="tick" />}
                    {m.result_item({ number: verdict.number, verdict: verdictWords(verdict) })}
                  </span>
                  <RichSpan className="reviewed-stem" html={verdict.reviewed.stem} />
                </span>
              </summary>
              {verdict.reviewed.setting !== '' && <Rich className="setting" html={verdict.reviewed.setting} />}
              <WasSure confidence={verdict.confidence} />
              <Review verdict={verdict} />
              <Serves {...verdict} />
            </details>
          ))}
        </ContentLang>
      </section>
    </div>
  );
}

function headline({ earned, total, passed }: EndPage): string {
  if (total === 0) return passed ? m.result_replies() : m.result_none();
  return passed ? m.result_passed({ earned, total }) : m.result_not_passed({ earned, total });
}
