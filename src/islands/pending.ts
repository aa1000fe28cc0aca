/**
 * What was sent and not yet acknowledged, kept for this tab so that a reload loses nothing. It goes out again with the
 * same `clientId` and so counts once.
 */
type Entries = [string, string][];

const keyOf = (address: string) => `wellserved sent ${address}`;

export function remember(address: string, entries: Entries): void {
  try {
    sessionStorage.setItem(keyOf(address), JSON.stringify(entries));
  } catch {
    // Without storage it is kept in memory alone.
  }
}

export function forget(address: string): void {
  try {
    sessionStorage.removeItem(keyOf(address));
  } catch {
    // Nothing was kept.
  }
}

export function remembered(address: string): Entries | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(address)) ?? 'null');
    return Array.isArray(kept) ? (kept as Entries) : null;
  } catch {
    return null;
  }
}

const draftKey = (address: string, item: string) => `wellserved typed ${address} ${item}`;

/** Keeps what is being typed, for this tab; nothing for an empty text. */
export function keepDraft(address: string, item: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(draftKey(address, item));
    else sessionStorage.setItem(draftKey(address, item), text);
  } catch {
    // Without storage it stays in its field alone.
  }
}

/** What was typed and not sent; empty for nothing. */
export function draftOf(address: string, item: string): string {
  try {
    return sessionStorage.getItem(draftKey(address, item)) ?? '';
  } catch {
    return '';
  }
}
