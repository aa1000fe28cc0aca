import type { SessionCookie } from '#auth/auth.ts';
import { languageFor } from '#domain/people/language.ts';
import { type Language, languages } from '#i18n/languages.ts';
import type { Context } from '#usecases/context.ts';
import { languageCookie } from '#usecases/languages.ts';
import type { App } from './app.ts';

/** What is read of a request to know who came; null for what it does not say. */
interface Came {
  readonly cookies: string | null;
  readonly languages: string | null;
  readonly agent: string | null;
  /** The network address. */
  readonly address: string;
}

interface Arrived {
  readonly context: Context;
  readonly language: Language;
  /** To be handed to the browser. */
  readonly cookie: SessionCookie | null;
}

/** Who came, and what they may reach, answered in their language. */
export async function arrive(app: App, came: Came): Promise<Arrived> {
  const { actor, session, shared, cookie } = await app.auth.arrival(came.cookies);
  const language = languageOf(came, actor?.language ?? null);
  const visit = { address: came.address, session, shared, agent: came.agent };
  return { context: app.contextFor(actor, visit, language), language, cookie };
}

/** The language to answer in: `setting` is the person's own, null where nobody is known. */
export const languageOf = (
  { cookies, languages: accepted }: Pick<Came, 'cookies' | 'languages'>,
  setting: string | null,
) => languageFor({ setting, chosen: chosenIn(cookies), accepted }, languages) as Language;

const languageIn = new RegExp(`(?:^|;)\\s*${languageCookie}=([a-zA-Z-]{2,20})\\s*(?:;|$)`);

/** The language that was chosen in this browser. */
const chosenIn = (cookies: string | null): string | null => languageIn.exec(cookies ?? '')?.[1] ?? null;

/** The headers of what is shown to one person alone: the same address shows each something else, and none is kept. */
export const personal = (language: Language): Readonly<Record<string, string>> => ({
  'Cache-Control': 'no-store',
  'Content-Language': language,
});

/** What the reply at an address depends on. */
export const dependsOn = 'Cookie, Accept-Language';
