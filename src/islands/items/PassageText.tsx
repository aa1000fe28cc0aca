import { Fragment, type ReactNode, useContext } from 'react';
import type { Passage } from '#domain/items/item.ts';
import { ContentLang, RichSpan } from '../Rich.tsx';

interface Props {
  readonly passage: readonly Passage[];
  readonly className: string;
  /** How the part of this index is drawn, within the line. */
  readonly part: (index: number) => ReactNode;
}

/** The paragraphs of a passage, with who says them. */
export const PassageText = ({ passage, className, part }: Props) => {
  const lang = useContext(ContentLang);
  return (
    <div className={className}>
      {passage.map(({ who, runs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a passage never changes its order, and two lines may be alike
        <p key={index}>
          {who !== null && <b className="passage-who" lang={lang}>{`${who}: `}</b>}
          {runs.map((run, at) =>
            typeof run === 'number' ? (
              <Fragment key={`part ${run}`}>{part(run)}</Fragment>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <RichSpan key={at} html={run} />
            ),
          )}
        </p>
      ))}
    </div>
  );
};
