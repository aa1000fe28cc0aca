import { useContext } from 'react';
import type { Remark } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { Icon } from './Icon.tsx';
import { mood } from './mood-words.ts';
import { Around, ContentLang, Rich, RichSpan } from './Rich.tsx';

/** The conversation so far: who said what, and what each choice met or missed. `anchor`: an address may point at its end. */
export const Talk = ({ talk, anchor = true }: { talk: readonly Remark[]; anchor?: boolean }) => (
  <ol className="talk" aria-label={m.scenario_talk()}>
    {talk.map((remark, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays where it is
      <li key={index} tabIndex={-1} id={anchor && index === latest(talk) ? 'latest' : undefined}>
        {remark.by === 'you' ? <Yours remark={remark} /> : <Theirs remark={remark} />}
      </li>
    ))}
  </ol>
);

/** Where the last words of the employee stand: a page without script opens there. */
const latest = (talk: readonly Remark[]): number => talk.findLastIndex(({ by }) => by === 'you');

function Theirs({ remark: { who, html, mood: was } }: { remark: Extract<Remark, { by: 'scene' }> }) {
  const lang = useContext(ContentLang);
  if (who === null) return <Rich className="happens" html={html} />;
  return (
    <div className="bubble">
      <span className="bubble-who">
        <Around
          words={who}
          lang={lang}
          say={(name) => (was === null ? name : m.scenario_who_mood({ who: name, mood: mood[was].words() }))}
        />
      </span>
      <RichSpan html={html} />
    </div>
  );
}

const Yours = ({ remark: { html, why, meets, misses } }: { remark: Extract<Remark, { by: 'you' }> }) => (
  <>
    <div className="bubble bubble-you">
      <span className="bubble-who">{m.scenario_you()}</span>
      <RichSpan html={unquoted(html)} />
    </div>
    <div className="remark">
      {meets.map(({ slug, title, language }) => (
        <span className="badge badge-good" key={slug}>
          <Icon name="tick" />
          <Around words={title} lang={language} say={(standard) => m.scenario_meets({ standard })} />
        </span>
      ))}
      {misses.map(({ slug, title, language }) => (
        <span className="badge badge-bad" key={slug}>
          <Icon name="cross" />
          <Around words={title} lang={language} say={(standard) => m.scenario_misses({ standard })} />
        </span>
      ))}
      <RichSpan html={why} />
    </div>
  </>
);

/** A bubble says who speaks; it needs no quotation marks. */
const unquoted = (html: string): string => html.replace(/^[„“«]([^„“”«»]*)[“”»]$/, '$1');
