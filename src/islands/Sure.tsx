import type { Confidence } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';
import { FieldError, invalid } from './Errors.tsx';
import { type Told, type Typed, typedOne } from './told.ts';

// From the least sure, as the scale is drawn.
const scale: { confidence: Confidence; words: () => string }[] = [
  { confidence: 'guessing', words: m.sure_guessing },
  { confidence: 'fairly', words: m.sure_fairly },
  { confidence: 'sure', words: m.sure_sure },
];

interface Props {
  readonly told: Told | null;
  readonly typed: Typed;
  readonly disabled: boolean;
  /** Nothing else is missing: then that is no fault, only the last step. */
  readonly last: boolean;
}

/** How sure are you? Nothing is chosen for anybody. */
export const AskSure = ({ told, typed, disabled, last }: Props) => (
  <fieldset className="ask-sure" disabled={disabled}>
    <legend className="field-label">{m.sure_legend()}</legend>
    {last ? (
      <p className="small" id="confidence-error">
        <mark>{m.sure_last()}</mark>
      </p>
    ) : (
      <FieldError told={told} field="confidence" />
    )}
    <div className="segments">
      {scale.map(({ confidence, words }, index) => (
        <label key={confidence}>
          <input
            type="radio"
            id={index === 0 ? 'confidence' : undefined}
            name="confidence"
            value={confidence}
            defaultChecked={typedOne(typed, 'confidence') === confidence}
            {...(last ? { 'aria-describedby': 'confidence-error' } : invalid(told, 'confidence'))}
          />
          {words()}
        </label>
      ))}
    </div>
  </fieldset>
);

/** How sure they were, on its scale. */
export const WasSure = ({ confidence }: { confidence: Confidence }) => (
  <dl className="sure">
    <div>
      <dt>{m.verdict_sure()}</dt>
      <dd>
        <svg className="sure-scale" viewBox="0 0 52 16" width="52" height="16" aria-hidden="true">
          {scale.map((step, index) => (
            <circle
              key={step.confidence}
              cx={[8, 26, 44][index]}
              cy="8"
              r={step.confidence === confidence ? 7 : 4}
              className={step.confidence === confidence ? 'here' : undefined}
            />
          ))}
        </svg>
        {scale.find((step) => step.confidence === confidence)?.words()}
      </dd>
    </div>
  </dl>
);
