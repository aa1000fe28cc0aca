import { useContext } from 'react';
import type { ScenarioView } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { mood as words } from './mood-words.ts';
import { Around, ContentLang } from './Rich.tsx';

const xOf = (place: number) => 8 + (place - 1) * 46;

/** The customer's mood on its five steps, with the last move drawn. */
export function MoodMeter({ customer, mood, moodBefore }: Pick<ScenarioView, 'customer' | 'mood' | 'moodBefore'>) {
  const here = words[mood];
  const was = words[moodBefore];
  const moved = mood !== moodBefore;
  const way = Math.sign(here.place - was.place);
  return (
    <div className="meter">
      <p className="meter-label">
        <Around words={customer} lang={useContext(ContentLang)} say={(customer) => m.scenario_mood_of({ customer })} />
      </p>
      <p className="meter-value">
        {moved ? m.scenario_mood_was({ mood: here.start(), before: was.words() }) : here.start()}
      </p>
      <svg
        className="meter-scale"
        viewBox="0 0 200 16"
        preserveAspectRatio="xMinYMid"
        role="img"
        aria-label={
          moved
            ? m.scenario_mood_moved({ before: was.words(), mood: here.words(), place: here.place })
            : m.scenario_mood_scale({ place: here.place, mood: here.words() })
        }
      >
        {[1, 2, 3, 4, 5]
          .filter((place) => place !== here.place && !(moved && place === was.place))
          .map((place) => (
            <circle className="step" key={place} cx={xOf(place)} cy="8" r="4" />
          ))}
        {moved && <circle className="was" cx={xOf(was.place)} cy="8" r="5" />}
        {moved && <path className="move" d={`M${xOf(was.place) + way * 9} 8H${xOf(here.place) - way * 13}`} />}
        <circle className="here" cx={xOf(here.place)} cy="8" r="8" />
      </svg>
    </div>
  );
}
