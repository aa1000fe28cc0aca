import type { ReactNode } from 'react';

/** The main action, under the thumb, beside what is left. */
export const Dock = ({ note, children }: { note: string; children: ReactNode }) => (
  <div className="dock">
    <div className="wrap wrap-narrow dock-row">
      <p className="small soft">{note}</p>
      {children}
    </div>
  </div>
);
