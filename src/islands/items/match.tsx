import type { ReviewedItem } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';
import { FieldError, invalid } from '../Errors.tsx';
import { Icon } from '../Icon.tsx';
import { plain, Rich, RichSpan } from '../Rich.tsx';
import { typedOne } from '../told.ts';
import type { AskProps } from './ask.ts';

/** Left cells that each get a right cell, sent as the position in which it was shown. */
export function AskMatch({ item, told, typed, prefix = '' }: AskProps<'match'>) {
  return (
    <>
      <p className="hint">{m.item_match()}</p>
      <div className="partners">
        <RichSpan className="field-label" html={item.heads[1]} />
        <ul>
          {item.rights.map((right, position) => (
            <li key={`${letter(position)} ${right}`}>
              <span className="letter">{letter(position)}</span>
              <RichSpan className="spoken" html={right} />
            </li>
          ))}
        </ul>
      </div>
      <RichSpan className="field-label" html={item.heads[0]} />
      {item.lefts.map((left, row) => {
        const field = `match-${row}`;
        return (
          <div className={`match-row ${told?.fields[field] ? 'has-error' : ''}`} key={left}>
            <label htmlFor={`${prefix}${field}`}>
              <RichSpan className="spoken" html={left} />
            </label>
            <FieldError told={told} field={field} />
            <select
              className="input"
              id={`${prefix}${field}`}
              name={field}
              defaultValue={typedOne(typed, field)}
              {...invalid(told, field)}
            >
              <option value="">{m.item_match_choose()}</option>
              {item.rights.map((right, position) => (
                <option key={`${letter(position)} ${right}`} value={position}>
                  {`${letter(position)}. ${plain(right)}`}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </>
  );
}

const letter = (position: number) => String.fromCharCode(65 + position);

/** Each pair as it belongs, with what was chosen where it was another. */
export const ReviewMatch = ({ item }: { item: Extract<ReviewedItem, { kind: 'match' }> }) => (
  <>
    <ul className="answers">
      {item.pairs.map(({ left, right, given, agrees }) => (
        <li className="answer answer-pair" key={left}>
          <Rich className="answer-say" html={left} />
          <div className="answer-partner">
            <p className="badge badge-good">
              <Icon name="tick" />
              <RichSpan html={right} />
            </p>
            <p className="answer-why">{agrees ? m.verdict_agrees() : m.verdict_given_pair({ given: plain(given) })}</p>
          </div>
        </li>
      ))}
    </ul>
    <Rich className="answer-all" html={item.why} />
  </>
);
