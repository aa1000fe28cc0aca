import { useContext } from 'react';
import type { Ending, ScenarioView } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { Icon } from './Icon.tsx';
import { ContentLang } from './Rich.tsx';

/** Which ending it was, what was met and missed, and the way there. */
export const ScenarioEnd = ({ view, ending }: { view: ScenarioView; ending: Ending }) => (
  <section className="scene-end" aria-labelledby="ending">
    <p className="eyebrow">{m.scenario_ended()}</p>
    <h2 id="ending" tabIndex={-1} lang={useContext(ContentLang)}>
      {ending.title}
    </h2>
    <p className="lead">{m.scenario_score({ earned: ending.earned, total: ending.total })}</p>
    <h3>{m.scenario_end_standards()}</h3>
    <ul className="shares">
      {ending.standards.map(({ slug, number, title, language, met, missed }) => (
        <li key={slug}>
          <span className="standard-no">{number}</span>
          <a href={`/standards/${slug}`} lang={language}>
            {title}
          </a>
          <span className="shares-marks">
            {met > 0 && (
              <span className="badge badge-good">
                <Icon name="tick" />
                {m.scenario_end_met({ count: met })}
              </span>
            )}
            {missed > 0 && (
              <span className="badge badge-bad">
                <Icon name="cross" />
                {m.scenario_end_missed({ count: missed })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
    <h3>{m.scenario_end_route()}</h3>
    <ol className="route" lang={useContext(ContentLang)}>
      {ending.route.map((scene, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a scene may be visited twice, and none is ever moved
        <li key={index}>{scene}</li>
      ))}
    </ol>
    <form method="post" action={`/scenarios/${view.slug}`} className="scene-again">
      <input type="hidden" name="clientId" value={view.clientId} />
      <p className="soft">{m.scenario_end_again_hint()}</p>
      <div className="cluster">
        <button type="submit" className="button button-large">
          {m.scenario_end_again()}
        </button>
        <a href={`/scenarios/${view.slug}`}>{m.scenario_end_overview()}</a>
      </div>
    </form>
  </section>
);
