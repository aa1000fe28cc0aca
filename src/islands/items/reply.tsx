import { useEffect, useRef, useState } from 'react';
import type { ReplyStanding } from '#domain/attempts/view.ts';
import type { ReviewedItem } from '#domain/items/item.ts';
import { longDate, numberWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import { FieldError } from '../Errors.tsx';
import { Icon } from '../Icon.tsx';
import { draftOf, keepDraft } from '../pending.ts';
import { Rich, RichSpan } from '../Rich.tsx';
import { typedOne } from '../told.ts';
import type { AskProps } from './ask.ts';

/** A reply to write. What is typed is kept for this tab until it is sent, so that a reload loses nothing. */
export function AskReply({ item, told, typed }: AskProps<'open-reply'>) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState<number | null>(null);
  const given = typedOne(typed, 'reply');

  useEffect(() => {
    if (!area.current) return;
    // Somebody may have begun to type before this script was there.
    if (area.current.value === '') area.current.value = draftOf(location.pathname, item.id);
    setLength(area.current.value.trim().length);
  }, [item.id]);

  const left = item.longest - (length ?? 0);
  return (
    <>
      {item.rewrite !== '' && <Rewrite html={item.rewrite} />}
      <div className={`field reply ${told?.fields.reply ? 'has-error' : ''}`}>
        <label htmlFor="reply">{m.item_reply()}</label>
        <p className="hint" id="reply-hint">
          {m.item_reply_hint({ most: numberWords(item.longest) })}
        </p>
        <FieldError told={told} field="reply" />
        <textarea
          className="input"
          ref={area}
          id="reply"
          name="reply"
          rows={7}
          defaultValue={given}
          aria-invalid={told?.fields.reply ? true : undefined}
          aria-describedby={told?.fields.reply ? 'reply-hint reply-left reply-error' : 'reply-hint reply-left'}
          onInput={({ currentTarget: { value } }) => {
            setLength(value.trim().length);
            keepDraft(location.pathname, item.id, value);
          }}
        />
        <p className={left < 0 ? 'reply-over small' : 'hint'} id="reply-left">
          {length !== null &&
            (left < 0
              ? m.item_reply_over({ count: -left, shown: numberWords(-left) })
              : m.item_reply_left({ count: left, shown: numberWords(left) }))}
        </p>
      </div>
    </>
  );
}

const Rewrite = ({ html }: { html: string }) => (
  <figure className="rewrite">
    <figcaption className="field-label">{m.item_reply_rewrite()}</figcaption>
    <blockquote>
      <Rich html={html} />
    </blockquote>
  </figure>
);

interface ReviewProps {
  readonly item: Extract<ReviewedItem, { kind: 'open-reply' }>;
  readonly reply: ReplyStanding | null;
}

/** What was written, what a coach looks for or found, and a model. */
export function ReviewReply({ item, reply }: ReviewProps) {
  // It is sent, so what was kept while it was typed can go.
  useEffect(() => keepDraft(location.pathname, item.id, ''), [item.id]);
  return (
    <>
      {reply && <p className="reply-coach">{coachWords(reply)}</p>}
      {reply?.scored && reply.scored.note !== '' && (
        <figure className="reply-note">
          <figcaption className="field-label">{m.reply_note({ name: reply.scored.by })}</figcaption>
          <blockquote className="as-typed">{reply.scored.note}</blockquote>
        </figure>
      )}
      {item.rewrite !== '' && <Rewrite html={item.rewrite} />}
      <ul className="answers">
        <li className="answer answer-chosen">
          <p className="answer-tags">
            <span className="badge badge-chosen">
              <Icon name="person" />
              {m.verdict_wrote()}
            </span>
          </p>
          <p className="answer-say as-typed">{item.given}</p>
        </li>
      </ul>
      <h3 className="reply-head">{m.reply_criteria()}</h3>
      <ul className="answers">
        {item.criteria.map(({ text, why }, index) => (
          <li className="answer" key={text}>
            {reply?.scored && <p className="answer-tags">{reply.scored.met[index] ? <Met /> : <NotMet />}</p>}
            <p className="answer-say">
              <RichSpan html={text} />
            </p>
            <Rich className="answer-why" html={why} />
          </li>
        ))}
      </ul>
      <h3 className="reply-head">{m.reply_model()}</h3>
      <Rich className="answer-all" html={item.why} />
    </>
  );
}

/** Who scores it, or who did. */
function coachWords({ coaches, scored }: ReplyStanding): string {
  if (scored) return m.reply_scored({ name: scored.by, day: longDate(scored.on) });
  const [only] = coaches;
  if (!only) return m.reply_coach_none();
  return coaches.length === 1 ? m.reply_coach({ name: only }) : m.reply_coach_several();
}

const Met = () => (
  <span className="badge badge-good">
    <Icon name="tick" />
    {m.reply_met()}
  </span>
);

const NotMet = () => (
  <span className="badge badge-soft">
    <Icon name="cross" />
    {m.reply_not_met()}
  </span>
);
