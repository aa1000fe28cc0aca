import { m } from '#i18n/messages.ts';
import { Icon } from './Icon.tsx';

/** No connection: what was sent is kept, and goes out by itself. */
export const Waiting = ({ sent }: { sent: boolean }) => (
  <div className="notice notice-wait">
    <Icon name="offline" />
    <p>
      <strong>{m.attempt_waiting()}</strong> {sent ? m.attempt_waiting_more() : m.attempt_waiting_page()}
    </p>
  </div>
);

/** A word about where one is, when it is not where the form was. */
export const Notice = ({ children }: { children: string }) => (
  <div className="notice" role="status">
    <Icon name="info" />
    <p>{children}</p>
  </div>
);
