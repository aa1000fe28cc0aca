import { useEffect, useRef, useState } from 'react';
import type { Html, ReviewedItem } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';
import { FieldError, invalid } from '../Errors.tsx';
import { Icon } from '../Icon.tsx';
import { plain, Rich, RichSpan } from '../Rich.tsx';
import { typedOne } from '../told.ts';
import type { AskProps } from './ask.ts';

/** Steps to put in order: each is sent with its place. Buttons move them; without script each has a list of places. */
export function AskOrder({ item, told, typed, prefix = '' }: AskProps<'order'>) {
  const [movable, setMovable] = useState(false);
  useEffect(() => {
    // What was placed already, before the script was there or in a form that was sent back, stays as it is.
    const places = [...document.querySelectorAll<HTMLSelectElement>('#response select[name^=place-]')];
    setMovable(places.every(({ value }) => value === ''));
  }, []);
  return (
    <>
      <p className="hint">{movable ? m.item_order() : m.item_order_places()}</p>
      {movable ? (
        <Movable steps={item.steps} />
      ) : (
        <Places steps={item.steps} told={told} typed={typed} prefix={prefix} />
      )}
    </>
  );
}

function Places({
  steps,
  told,
  typed,
  prefix,
}: { steps: readonly Html[] } & Pick<AskProps<'order'>, 'told' | 'typed' | 'prefix'>) {
  return steps.map((step, position) => {
    const field = `place-${position}`;
    return (
      <div className={`order-row ${told?.fields[field] ? 'has-error' : ''}`} key={step}>
        <FieldError told={told} field={field} />
        <select
          className="input"
          id={`${prefix}${field}`}
          name={field}
          defaultValue={typedOne(typed, field)}
          aria-label={m.item_order_place({ step: plain(step) })}
          {...invalid(told, field)}
        >
          <option value="">{m.item_order_choose()}</option>
          {steps.map((other, place) => (
            <option key={other} value={place + 1}>
              {place + 1}
            </option>
          ))}
        </select>
        <RichSpan className="spoken" html={step} />
      </div>
    );
  });
}

function Movable({ steps }: { steps: readonly Html[] }) {
  const [order, setOrder] = useState(() => steps.map((_, position) => position));
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const move = (place: number, by: -1 | 1) => {
    const other = place + by;
    const moved = order.map((position, at) => (at === place ? order[other] : at === other ? order[place] : position));
    setOrder(moved.filter((position) => position !== undefined));
    setSaid(m.item_order_moved({ step: plain(steps[order[place] ?? 0] ?? ''), place: other + 1, total: steps.length }));
    // The button keeps the focus while it can still move; at either end its twin takes it.
    const end = by < 0 ? 0 : steps.length - 1;
    requestAnimationFrame(() => {
      const buttons = list.current?.children[other]?.querySelectorAll('button');
      buttons?.[other === end ? (by < 0 ? 1 : 0) : by < 0 ? 0 : 1]?.focus();
    });
  };
  return (
    <>
      <ol className="order" ref={list}>
        {order.map((position, place) => {
          const step = steps[position] ?? '';
          return (
            <li className="order-row" key={position}>
              <input type="hidden" name={`place-${position}`} value={place + 1} />
              <span className="order-place">{place + 1}</span>
              <RichSpan className="spoken" html={step} />
              <span className="order-moves">
                <button
                  type="button"
                  className="order-move"
                  aria-label={m.item_order_up({ step: plain(step) })}
                  disabled={place === 0}
                  onClick={() => move(place, -1)}
                >
                  <Icon name="up" />
                </button>
                <button
                  type="button"
                  className="order-move"
                  aria-label={m.item_order_down({ step: plain(step) })}
                  disabled={place === order.length - 1}
                  onClick={() => move(place, 1)}
                >
                  <Icon name="down" />
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** The right order, with where each was put. */
export const ReviewOrder = ({ item }: { item: Extract<ReviewedItem, { kind: 'order' }> }) => (
  <>
    <ol className="answers numbered-answers" aria-label={m.verdict_right_order()}>
      {item.steps.map(({ text, given }, index) => (
        <li className="answer" key={text}>
          <Rich className="answer-say" html={text} />
          <p className="answer-why">
            {given === index + 1 ? (
              <span className="badge badge-good">
                <Icon name="tick" />
                {m.verdict_in_place()}
              </span>
            ) : (
              m.verdict_other_place({ place: given })
            )}
          </p>
        </li>
      ))}
    </ol>
    <p className="points small soft">{m.verdict_order_points()}</p>
    <Rich className="answer-all" html={item.why} />
  </>
);
