import { useEffect } from 'react';

interface Keys {
  /** A number key was pressed, from 0. */
  readonly onNumber?: (index: number) => void;
  readonly onEnter?: () => void;
}

/** Number keys choose and Enter goes on; never while somebody types, and not when they are switched off. */
export function useKeys(on: boolean, { onNumber, onEnter }: Keys): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (/^[1-9]$/.test(event.key) && onNumber) {
        event.preventDefault();
        onNumber(Number(event.key) - 1);
      } else if (event.key === 'Enter' && onEnter && !hasItsOwnEnter(event.target)) {
        event.preventDefault();
        onEnter();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'));

const hasItsOwnEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('a, button, summary');
