import type { ReviewedItem } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';
import type { IconName } from '#styles/icons.ts';
import { FieldError, invalid } from '../Errors.tsx';
import { Icon } from '../Icon.tsx';
import { plain, Rich, RichSpan } from '../Rich.tsx';
import { typedAll } from '../told.ts';
import type { AskProps } from './ask.ts';
import { PassageText } from './PassageText.tsx';

/** A passage in which each part is a box to tick, sent as its position. Drawn by the style sheet, script or none. */
export function AskMark({ item, told, typed, prefix = '' }: AskProps<'mark'>) {
  const marked = typedAll(typed, 'mark');
  return (
    <>
      <p className="hint">{m.item_mark()}</p>
      <FieldError told={told} field="mark" />
      <PassageText
        className="passage passage-ask"
        passage={item.passage}
        part={(position) => (
          <label className="mark-part">
            <input
              type="checkbox"
              id={position === 0 ? `${prefix}mark` : undefined}
              name="mark"
              value={position}
              defaultChecked={marked.includes(String(position))}
              {...invalid(told, 'mark')}
            />
            <span className="mark-words">{plain(item.parts[position] ?? '')}</span>
          </label>
        )}
      />
    </>
  );
}

type Reviewed = Extract<ReviewedItem, { kind: 'mark' }>;
type Part = Reviewed['parts'][number];

/** The passage with what was marked and what is to be, and under it each part with its explanation. */
export function ReviewMark({ item }: { item: Reviewed }) {
  const lost = item.parts.some(({ right, marked }) => marked && !right);
  return (
    <>
      <PassageText
        className="passage passage-review"
        passage={item.passage}
        part={(index) => item.parts[index] && <PartInText part={item.parts[index]} number={index + 1} />}
      />
      {lost && <p className="points small soft">{m.verdict_mark_points()}</p>}
      <ol className="answers numbered-answers">
        {item.parts.map((part) => (
          <li className={`answer ${part.right ? 'answer-key' : part.marked ? 'answer-chosen' : ''}`} key={part.text}>
            <p className="answer-tags">
              {part.marked && (
                <span className="badge badge-chosen">
                  <Icon name="person" />
                  {m.verdict_marked()}
                </span>
              )}
              <span className={`badge ${part.right ? 'badge-good' : 'badge-soft'}`}>
                <Icon name={iconOf(part)} />
                {wordsOf(part)}
              </span>
            </p>
            <Rich className="answer-say" html={part.text} />
            <Rich className="answer-why" html={part.why} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** A part where it stands. Its ground says that it was marked, its line and tick that it is to be; words say both. */
const PartInText = ({ part, number }: { part: Part; number: number }) => (
  <span className={`part ${part.marked ? 'part-marked' : ''} ${part.right ? 'part-key' : ''}`}>
    <span className="nowrap">
      {part.marked && <Icon name="person" />}
      {part.right && <Icon name="tick" />}
      <span className="part-no">{number}</span>
    </span>
    <RichSpan html={part.text} />
    <span className="visually-hidden">
      {` (${[part.marked && m.verdict_marked(), wordsOf(part)].filter(Boolean).join(', ')})`}
    </span>
  </span>
);

function wordsOf({ right, marked }: Part): string {
  if (right) return marked ? m.verdict_to_mark() : m.verdict_to_mark_left();
  return marked ? m.verdict_to_leave() : m.verdict_rightly_left();
}

const iconOf = ({ right, marked }: Part): IconName => (right || !marked ? 'tick' : 'cross');
