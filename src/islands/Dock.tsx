import type { ReactNode } from 'react';

interface Props {
  readonly note: string;
  /** What is happening to what was sent: it is said at once, and stays in sight. */
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The main action, under the thumb, beside what is left. */
export const Dock = ({ note, status, children }: Props) => (
  <div className="dock">
    <div className="wrap wrap-narrow dock-status" role="status">
      {status}
    </div>
    <div className="wrap wrap-narrow dock-row">
      <p className="small soft">{note}</p>
      {children}
    </div>
  </div>
);
