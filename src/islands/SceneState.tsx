import { useContext } from 'react';
import type { ScenarioView } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { dueMomentWords, momentWords } from '#i18n/moment-words.ts';
import { channel } from './channel.ts';
import { EffortTally } from './EffortTally.tsx';
import { Icon } from './Icon.tsx';
import { MoodMeter } from './MoodMeter.tsx';
import { ContentLang } from './Rich.tsx';

/** Where it happens, the customer's mood, and what was asked of them. */
export function SceneState({ view }: { view: ScenarioView }) {
  const { icon, at } = channel[view.channel];
  const lang = useContext(ContentLang);
  return (
    <section className="scene-state" aria-label={m.scenario_situation()}>
      <div className="channel">
        <Icon name={icon} />
        <div>
          <h1>{at()}</h1>
          <p className="small soft">
            {momentWords(view.clock)}. <span lang={lang}>{view.lead}</span>
          </p>
          {view.due && <SceneDue {...view.due} now={view.clock} />}
        </div>
      </div>
      <div className="state-meters">
        <MoodMeter {...view} />
        <EffortTally {...view} />
      </div>
      {view.effort.length > 0 && (
        <details className="disclosure small steps-asked">
          <summary>
            <Icon name="right" turn />
            {m.scenario_which_steps()}
          </summary>
          <ul className="dashed">
            {view.effort.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same step may be asked twice, and none is ever moved
              <li key={index} lang={lang}>
                {step}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** By when the first reply is due, on the clock of the scene. */
function SceneDue({ at, passed, now }: { at: number; passed: boolean; now: number }) {
  const when = dueMomentWords(at, now);
  return (
    <p className="scene-due small">
      <Icon name="clock" />
      {passed ? m.times_was_due({ when }) : m.times_due({ when })}
    </p>
  );
}
