import type { ReviewedItem } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';
import { FieldError, invalid } from '../Errors.tsx';
import { Icon } from '../Icon.tsx';
import { Rich, RichSpan } from '../Rich.tsx';
import { typedAll } from '../told.ts';
import type { AskProps } from './ask.ts';

/** Single and multiple choice: an option is sent as its position. */
export function AskOptions({ item, told, typed, prefix = '' }: AskProps<'single-choice' | 'multiple-choice'>) {
  const single = item.kind === 'single-choice';
  const chosen = typedAll(typed, 'choice');
  return (
    <>
      <p className="hint">{single ? m.item_choose_one() : m.item_choose_some()}</p>
      <FieldError told={told} field="choice" />
      {item.options.map((text, position) => (
        <label className="choice" key={text}>
          <input
            type={single ? 'radio' : 'checkbox'}
            id={position === 0 ? `${prefix}choice` : undefined}
            name="choice"
            value={position}
            defaultChecked={chosen.includes(String(position))}
            {...invalid(told, 'choice')}
          />
          <RichSpan html={text} />
        </label>
      ))}
    </>
  );
}

type Reviewed = Extract<ReviewedItem, { kind: 'single-choice' | 'multiple-choice' }>;

/** Every option with its explanation: chosen or right ones stand out. */
export function ReviewOptions({ item }: { item: Reviewed }) {
  const single = item.kind === 'single-choice';
  const lost = !single && item.options.some(({ right, chosen }) => chosen && !right);
  return (
    <>
      {lost && <p className="points small soft">{m.verdict_several_points()}</p>}
      <ul className="answers">
        {item.options.map(({ text, why, right, chosen }) => (
          <li className={`answer ${right ? 'answer-key' : chosen ? 'answer-chosen' : ''}`} key={text}>
            {(right || chosen) && (
              <p className="answer-tags">
                {chosen && (
                  <span className="badge badge-chosen">
                    <Icon name="person" />
                    {m.verdict_yours()}
                  </span>
                )}
                {right && (
                  <span className="badge badge-good">
                    <Icon name="tick" />
                    {single ? m.verdict_key() : chosen ? m.verdict_keys() : m.verdict_left_out()}
                  </span>
                )}
              </p>
            )}
            <Rich className="answer-say" html={text} />
            <Rich className="answer-why" html={why} />
          </li>
        ))}
      </ul>
    </>
  );
}
