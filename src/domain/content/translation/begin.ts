import { stamped } from './stamp.ts';

/**
 * A copy of a source as the draft of its translation: its ids, order and key as they are, stamped with the version of
 * the source that it follows. `note` says in its front matter what is to be done. Null when it has no front matter.
 */
export function begunTranslation(source: string, digest: string, note: string): string | null {
  const text = stamped(source, digest);
  if (text === null) return null;
  const [front = ''] = /^\ufeff?---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m.exec(text) ?? [];
  const ending = front.includes('\r\n') ? '\r\n' : '\n';
  const undrafted = front.replace(/^draft:.*\r?\n/m, '');
  return (
    undrafted.replace(/^\ufeff?---[ \t]*\r?\n/, `---${ending}draft: true # ${note}${ending}`) + text.slice(front.length)
  );
}
