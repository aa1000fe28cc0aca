/** How a draft stands to the file of its path, each known by its digest. */
export type DraftStanding =
  /** It began with the text that stands there now, or with none where there is none. */
  | 'in-step'
  /** The file has another text by now. */
  | 'changed'
  /** The file that it began with is gone. */
  | 'deleted'
  /** It was to be a new file, and there is one of that name by now. */
  | 'taken';

/** `base`: the digest of the text that the draft began with, null for a new file; `now`: that of the file, null for none. */
export function standingOf(base: string | null, now: string | null): DraftStanding {
  if (base === now) return 'in-step';
  if (now === null) return 'deleted';
  return base === null ? 'taken' : 'changed';
}
