import type { ReviewedItem } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';
import { FieldError, invalid } from '../Errors.tsx';
import { Icon } from '../Icon.tsx';
import { Rich } from '../Rich.tsx';
import { typedOne } from '../told.ts';
import type { AskProps } from './ask.ts';

/** A short text or a number to write. */
export function AskWritten({ item, told, typed, prefix = '' }: AskProps<'short-text' | 'number'>) {
  const number = item.kind === 'number';
  const field = number ? 'number' : 'text';
  const id = `${prefix}${field}`;
  return (
    <div className={`field ${told?.fields[field] ? 'has-error' : ''}`}>
      <label htmlFor={id}>{number ? m.item_number() : m.item_text()}</label>
      <p className="hint" id={`${id}-hint`}>
        {number ? m.item_number_hint() : m.item_text_hint()}
      </p>
      <FieldError told={told} field={field} />
      <input
        className={`input ${number ? 'input-number' : ''}`}
        id={id}
        name={field}
        type="text"
        inputMode={number ? 'decimal' : 'text'}
        autoComplete="off"
        defaultValue={typedOne(typed, field)}
        aria-describedby={`${id}-hint`}
        {...invalid(told, field)}
      />
    </div>
  );
}

/** What was written, what is right, and why. */
export const ReviewWritten = ({
  item,
  right,
}: {
  item: Extract<ReviewedItem, { kind: 'short-text' | 'number' }>;
  right: boolean;
}) => (
  <>
    <ul className="answers">
      <li className={`answer ${right ? 'answer-key' : 'answer-chosen'}`}>
        <p className="answer-tags">
          <span className="badge badge-chosen">
            <Icon name="person" />
            {m.verdict_wrote()}
          </span>
          {right && <RightTag />}
        </p>
        <p className="answer-say">{item.given}</p>
        {item.foreseen && <Rich className="answer-why" html={item.foreseen} />}
      </li>
      {!right && (
        <li className="answer answer-key">
          <p className="answer-tags">
            <RightTag />
          </p>
          <p className="answer-say">{item.accepted}</p>
        </li>
      )}
    </ul>
    <Rich className="answer-all" html={item.why} />
  </>
);

const RightTag = () => (
  <span className="badge badge-good">
    <Icon name="tick" />
    {m.verdict_accepted()}
  </span>
);
