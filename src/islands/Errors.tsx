import { m } from '#i18n/messages.ts';
import { Icon } from './Icon.tsx';
import type { Told } from './told.ts';

interface Props {
  readonly told: Told;
  /** By field, what to say before what is to be mended. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What went wrong with the form, each with a link to its field. */
export function ErrorSummary({ told, labels = {} }: Props) {
  const fields = Object.entries(told.fields);
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1}>
      <h2 id="error-summary">
        {fields.length > 0 ? m.error_summary({ count: fields.length }) : m.error_summary_plain()}
      </h2>
      {fields.length > 0 ? (
        <ul>
          {fields.map(([field, sentence]) => (
            <li key={field}>
              <a href={`#${field}`}>{labels[field] ? `${labels[field]} ${sentence}` : sentence}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{told.sentence}</p>
      )}
      {told.reason === 'sign-in-needed' && (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}>{m.attempt_sign_in()}</a>
        </p>
      )}
    </div>
  );
}

/** What to mend, above its field. */
export const FieldError = ({ told, field }: { told: Told | null; field: string }) =>
  told?.fields[field] ? (
    <p className="field-error" id={`${field}-error`}>
      <Icon name="warn" />
      {told.fields[field]}
    </p>
  ) : null;

/** For the field itself: that it is wrong, and where it is said. */
export const invalid = (told: Told | null, field: string) =>
  told?.fields[field] ? { 'aria-invalid': true, 'aria-describedby': `${field}-error` } : {};
