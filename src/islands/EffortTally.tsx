import { useContext } from 'react';
import type { ScenarioView } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { Around, ContentLang } from './Rich.tsx';

const GROUP = 42;
const WITHIN = 8;

/** A stroke for each step asked of the customer; the fifth crosses its four. */
export function EffortTally({ customer, effort }: Pick<ScenarioView, 'customer' | 'effort'>) {
  const count = effort.length;
  const words = count === 0 ? m.scenario_asked_none() : m.scenario_asked({ count });
  const rest = count % 5;
  const width = Math.max(26, Math.floor(count / 5) * GROUP + (rest === 0 ? 0 : (rest - 1) * WITHIN + 10));
  return (
    <div className="meter">
      <p className="meter-label">
        <Around words={customer} lang={useContext(ContentLang)} say={(customer) => m.scenario_asked_of({ customer })} />
      </p>
      <p className="meter-value">{words}</p>
      {count > 0 && (
        <svg className="tally" viewBox={`0 0 ${width} 24`} width={width} height="24" aria-hidden="true">
          <path d={strokes(count)} />
        </svg>
      )}
    </div>
  );
}

const strokes = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const from = Math.floor(index / 5) * GROUP;
    const within = index % 5;
    return within === 4 ? `M${from} 17L${from + 34} 6` : `M${from + within * WITHIN + 5} 3l-1.2 18`;
  }).join('');
