import { type MouseEvent, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { ItemsView } from '#domain/attempts/view.ts';
import { showProgress, showSaved } from './bar.ts';
import { ItemForm } from './ItemForm.tsx';
import { useKeys } from './keys.ts';
import { remembered } from './pending.ts';
import { ContentLang } from './Rich.tsx';
import { isSecondTap } from './second-tap.ts';
import { entriesOf, fetchView, type Reply, send } from './send.ts';
import type { Told, Typed } from './told.ts';
import { VerdictView } from './VerdictView.tsx';

interface Props {
  readonly view: ItemsView;
  /** The `lang` of the content, where it is another than the page's. */
  readonly lang?: string | undefined;
  /** The path and query for which this was drawn. */
  readonly at: string;
  /** What the form that was just posted is told, with what was typed. */
  readonly told: Told | null;
  readonly typed: Typed;
  /** The item had its response already, and the first one counts. */
  readonly kept: boolean;
}

/** A quiz or a refresher, item by item. Without script its forms and links do the same. */
export default function QuizPlayer(first: Props) {
  const [{ view, told, kept }, setShown] = useState({ view: first.view, told: first.told, kept: first.kept });
  const [busy, setBusy] = useState<'sending' | 'waiting' | null>(null);
  const moved = useRef(false);
  // The item after the one that was responded to, which came with the reply.
  const ahead = useRef<ItemsView | null>(null);
  // What is shown. A link of the error summary moves within it and must not draw the form anew.
  const shownAt = useRef(first.at);
  const address = `/attempts/${view.id}`;
  const { page } = view;
  // What a form was told without script stands at the top of the page, which is where it begins.
  const unsure = told !== null && told !== first.told && Object.keys(told.fields).join() === 'confidence';

  const turnTo = (next: ItemsView, at: string, how: 'pushState' | 'replaceState' | null, more = {}) => {
    if (next.page.is === 'end') return location.assign(address);
    if (how) history[how](null, '', at);
    shownAt.current = here();
    moved.current = true;
    ahead.current = null;
    setShown({ view: next, told: null, kept: false, ...more });
  };

  const go = async (at: string, how: 'pushState' | null) => {
    setBusy('sending');
    const reply = await fetchView<ItemsView>(at, () => setBusy('waiting'));
    setBusy(null);
    // Back was pressed again meanwhile.
    if (how === null && here() !== at) return;
    if (reply.ok) turnTo(reply.value, at, how);
    else location.assign(at);
  };

  const respond = async (entries: [string, string][]) => {
    setBusy('sending');
    const reply: Reply<{ view: ItemsView; next: ItemsView | null; kept: boolean }> = await send(address, entries, () =>
      setBusy('waiting'),
    );
    setBusy(null);
    if (reply.ok) {
      turnTo(reply.value.view, reply.location, 'replaceState', { kept: reply.value.kept });
      ahead.current = reply.value.next;
      return;
    }
    moved.current = true;
    if (reply.told.reason !== 'out-of-turn') return setShown({ view, told: reply.told, kept: false });
    const now = await fetchView<ItemsView>(address, () => setBusy('waiting'));
    setBusy(null);
    if (now.ok) turnTo(now.value, address, 'replaceState', { told: reply.told });
    else setShown({ view, told: reply.told, kept: false });
  };

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    respond(entriesOf(event.currentTarget, null));
  };

  const onNext = (event: MouseEvent<HTMLAnchorElement>) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (elsewhere || page.is !== 'verdict' || page.next === null) return;
    event.preventDefault();
    if (isSecondTap(event)) return;
    const at = event.currentTarget.getAttribute('href') ?? address;
    if (ahead.current) turnTo(ahead.current, at, 'pushState');
    else if (busy === null) go(at, 'pushState');
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what a reload interrupted
  useEffect(() => {
    const kept = remembered(address);
    const onPop = () => {
      if (here() !== shownAt.current) go(here(), null);
    };
    if (kept) respond(kept);
    // Going back may have been quicker than this script.
    else onPop();
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  useEffect(() => {
    if (page.is !== 'end') showProgress(page.number, view.total);
    if (!moved.current) return;
    moved.current = false;
    if (page.is === 'verdict') scrollTo({ top: 0 });
    const said = unsure ? '#confidence' : '.error-summary';
    const heading = told ? said : page.is === 'verdict' ? '#verdict' : '#stem';
    document.querySelector<HTMLElement>(heading)?.focus();
  }, [page, view.total, told, unsure]);

  useEffect(() => showSaved(busy === null), [busy]);

  useKeys(view.shortcuts && busy === null, {
    onNumber: (index) => {
      const option = document.querySelectorAll<HTMLInputElement>('#response :is([name=choice], [name=mark])')[index];
      // Tab goes on from here to how sure one is.
      option?.focus();
      option?.click();
    },
    onEnter: () =>
      page.is === 'item'
        ? document.querySelector<HTMLFormElement>('#response')?.requestSubmit()
        : document.querySelector<HTMLAnchorElement>('#next')?.click(),
  });

  if (page.is === 'end') return null;
  return (
    <ContentLang value={first.lang}>
      {page.is === 'item' ? (
        <ItemForm
          key={page.number}
          view={view}
          page={page}
          told={told}
          unsure={unsure}
          typed={view === first.view ? first.typed : []}
          busy={busy}
          onSubmit={onSubmit}
        />
      ) : (
        <VerdictView view={view} page={page} kept={kept} waiting={busy === 'waiting'} onNext={onNext} />
      )}
    </ContentLang>
  );
}

const here = () => location.pathname + location.search;
