import type { Subject, Verb } from '#domain/people/permissions.ts';
import { newForm } from '#tests/support/walk/by-post.ts';

/** An action of a page, sent as its form would, and the rule that lets people do it. */
export interface Deed {
  /** The page's file, below src/pages. */
  readonly page: string;
  /** The action's name on that page. */
  readonly action: string;
  readonly path: string | (() => Promise<string>);
  readonly verb: Verb;
  readonly subject?: Subject;
  readonly fields: Readonly<Record<string, string>>;
  /** A file that is sent with them. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
  /** What those get whom the rule lets through: 303 on to where it goes, unless the page answers by itself. */
  readonly status?: 200 | 409;
  /** It shows what would be done, or why it cannot be, and does nothing. */
  readonly looksOnly?: boolean;
  /** It ends the session in which it is done. */
  readonly endsSession?: boolean;
}

/** Who some of them are done to: the team that Daina leads, and one of its members. */
export const dockStreet = { teamIds: ['dock-street'] };
export const ieva = { ownerId: 'ieva' };

/** The form as it is sent. */
export function formOf({ action, fields, file }: Deed): URLSearchParams | FormData {
  const said = { do: action, clientId: newForm(), ...fields };
  if (!file) return new URLSearchParams(said);
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) form.set(name, value);
  form.set('file', new File([file.bytes], file.name));
  return form;
}
