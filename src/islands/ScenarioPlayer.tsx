import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { ScenarioView } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';
import { showSaved } from './bar.ts';
import { ErrorSummary } from './Errors.tsx';
import { useKeys } from './keys.ts';
import { remembered } from './pending.ts';
import { ContentLang, RichSpan } from './Rich.tsx';
import { ScenarioEnd } from './ScenarioEnd.tsx';
import { SceneState } from './SceneState.tsx';
import { isSecondTap } from './second-tap.ts';
import { entriesOf, fetchView, type Reply, send } from './send.ts';
import { Talk } from './Talk.tsx';
import type { Told } from './told.ts';
import { Notice, Waiting } from './Waiting.tsx';

interface Shown {
  readonly view: ScenarioView;
  /** What the form that was just posted is told. */
  readonly told: Told | null;
}

interface Props extends Shown {
  /** The `lang` of the content, where it is another than the page's. */
  readonly lang?: string | undefined;
}

/** A scenario: the talk so far, and what may be said now. Without script its form does the same. */
export default function ScenarioPlayer(first: Props) {
  const [{ view, told }, setShown] = useState<Shown>(first);
  const [busy, setBusy] = useState<'sending' | 'waiting' | null>(null);
  // How many remarks there were before the last move: the first new one gets the focus.
  const before = useRef<number | null>(null);
  const address = `/attempts/${view.id}`;

  const say = async (entries: [string, string][]) => {
    setBusy('sending');
    const reply: Reply<ScenarioView> = await send(address, entries, () => setBusy('waiting'));
    setBusy(null);
    before.current = view.talk.length;
    if (reply.ok) return setShown({ view: reply.value, told: null });
    const now = isElsewhere(reply.told) ? await fetchView<ScenarioView>(address, () => setBusy('waiting')) : null;
    setBusy(null);
    setShown({ view: now?.ok ? now.value : view, told: reply.told });
  };

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent;
    if (busy === null && submitter) say(entriesOf(event.currentTarget, submitter));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what a reload interrupted
  useEffect(() => {
    const kept = remembered(address);
    if (kept) say(kept);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the new view is what moves the focus
  useEffect(() => {
    if (before.current === null) return;
    const remark = document.querySelectorAll<HTMLElement>('.talk > li')[before.current];
    before.current = null;
    const target = told ? document.querySelector<HTMLElement>('.error-summary, .notice') : remark;
    target?.focus();
    target?.scrollIntoView({ block: 'start' });
  }, [view, told]);

  useEffect(() => showSaved(busy === null), [busy]);

  useKeys(view.shortcuts && busy === null, {
    onNumber: (index) => document.querySelectorAll<HTMLButtonElement>('#say button')[index]?.click(),
  });

  return (
    <ContentLang value={first.lang}>
      <SceneState view={view} />
      <div className="scene-talk">
        {told && (isElsewhere(told) ? <Notice>{told.sentence}</Notice> : <ErrorSummary told={told} />)}
        <Talk talk={view.talk} />
        <div role="status">{busy === 'waiting' && <Waiting sent />}</div>
        {view.offer && (
          <form id="say" method="post" action={address} onSubmit={onSubmit}>
            <input type="hidden" name="do" value="choose" />
            <input type="hidden" name="scene" value={view.offer.scene} />
            <input type="hidden" name="step" value={view.offer.step} />
            <input type="hidden" name="clientId" value={view.clientId} />
            <fieldset className="choices" disabled={busy !== null}>
              <legend>{m.scenario_say()}</legend>
              {view.offer.choices.map((choice, position) => (
                <button
                  type="submit"
                  className="choice"
                  id={position === 0 ? 'choice' : undefined}
                  name="choice"
                  value={position}
                  key={choice}
                  onClick={(event) => isSecondTap(event) && event.preventDefault()}
                >
                  {view.shortcuts && <kbd>{position + 1}</kbd>}
                  <RichSpan html={choice} />
                </button>
              ))}
            </fieldset>
          </form>
        )}
        {view.ending && <ScenarioEnd view={view} ending={view.ending} />}
      </div>
    </ContentLang>
  );
}

/** The talk is further on than the form. */
const isElsewhere = ({ reason }: Told): boolean => reason === 'out-of-turn' || reason === 'already-finished';
