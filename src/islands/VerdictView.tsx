import type { MouseEventHandler } from 'react';
import type { ItemsView, VerdictPage } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { Dock } from './Dock.tsx';
import { Icon } from './Icon.tsx';
import { Review } from './items/Review.tsx';
import { Rich, RichSpan } from './Rich.tsx';
import { Serves } from './Serves.tsx';
import { WasSure } from './Sure.tsx';
import { verdictWords } from './verdict-words.ts';
import { Notice, Waiting } from './Waiting.tsx';

interface Props {
  readonly view: ItemsView;
  readonly page: VerdictPage;
  readonly kept: boolean;
  readonly waiting: boolean;
  readonly onNext: MouseEventHandler<HTMLAnchorElement>;
}

/** An item with its response: what was right, and why. */
export function VerdictView({ view, page, kept, waiting, onNext }: Props) {
  const { reviewed, confidence, next } = page;
  const address = `/attempts/${view.id}`;
  return (
    <>
      <div className="wrap wrap-narrow item">
        <h1>
          <RichSpan html={reviewed.stem} />
        </h1>
        {reviewed.setting !== '' && <Rich className="setting" html={reviewed.setting} />}
        <section className="verdict" aria-labelledby="verdict">
          <h2 id="verdict" tabIndex={-1}>
            {verdictWords(page)}
          </h2>
          {kept && <Notice>{m.attempt_kept()}</Notice>}
          <WasSure confidence={confidence} />
        </section>
        <Review verdict={page} />
        <Serves {...page} />
      </div>
      <Dock
        note={view.left > 0 ? m.attempt_left({ count: view.left, minutes: view.minutes }) : m.attempt_last()}
        status={waiting && <Waiting sent={false} />}
      >
        <a
          className="button button-large"
          id="next"
          href={next === null ? address : `${address}?item=${next}`}
          onClick={onNext}
        >
          {next === null ? m.verdict_result() : m.verdict_next()}
          <Icon name="arrow" />
        </a>
      </Dock>
    </>
  );
}
