import type { SubmitEventHandler } from 'react';
import type { ItemPage, ItemsView } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { Dock } from './Dock.tsx';
import { ErrorSummary } from './Errors.tsx';
import { Ask } from './items/Ask.tsx';
import { labelsOf } from './items/labels.ts';
import { Rich, RichSpan } from './Rich.tsx';
import { AskSure } from './Sure.tsx';
import type { Told, Typed } from './told.ts';
import { Notice, Waiting } from './Waiting.tsx';

interface Props {
  readonly view: ItemsView;
  readonly page: ItemPage;
  readonly told: Told | null;
  /** It was sent complete but for how sure one is: the form asks for that where it stands. */
  readonly unsure: boolean;
  readonly typed: Typed;
  readonly busy: 'sending' | 'waiting' | null;
  readonly onSubmit: SubmitEventHandler<HTMLFormElement>;
}

/** One item, before its response. */
export function ItemForm({ view, page, told, unsure, typed, busy, onSubmit }: Props) {
  const { item, number } = page;
  return (
    <>
      <div className="wrap wrap-narrow item">
        {told && Object.keys(told.fields).length === 0 && told.reason === 'out-of-turn' ? (
          <Notice>{told.sentence}</Notice>
        ) : (
          told && !unsure && <ErrorSummary told={told} labels={labelsOf(item)} />
        )}
        <form id="response" className="item-form" method="post" action={`/attempts/${view.id}`} onSubmit={onSubmit}>
          <input type="hidden" name="do" value="respond" />
          <input type="hidden" name="item" value={number} />
          <input type="hidden" name="clientId" value={view.clientId} />
          <fieldset className="choices" disabled={busy !== null}>
            <legend>
              <h1 id="stem" tabIndex={-1}>
                <RichSpan html={item.stem} />
              </h1>
            </legend>
            {item.setting !== '' && <Rich className="setting" html={item.setting} />}
            <Ask item={item} told={told} typed={typed} />
          </fieldset>
          <AskSure told={told} typed={typed} disabled={busy !== null} last={unsure} />
        </form>
      </div>
      <Dock
        note={m.attempt_left({ count: view.left, minutes: view.minutes })}
        status={busy === 'waiting' && <Waiting sent />}
      >
        <button type="submit" className="button button-large" form="response" disabled={busy !== null}>
          {busy === 'sending' ? m.attempt_sending() : m.item_send()}
        </button>
      </Dock>
    </>
  );
}
