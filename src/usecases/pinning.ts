import { digestOfText } from '#catalog/digest.ts';
import type { Reader, Tx } from '#db/client.ts';
import { bodyOf, isKept, storeVersion } from '#db/queries/content-versions.ts';
import { type LessonName, lessonName, type StandardName, standardName } from '#domain/attempts/names.ts';
import { asRead, type Pinned, pinQuiz, pinRefresher, pinScenario, type SubjectKind } from '#domain/attempts/pinned.ts';
import { drawRefresher } from '#domain/attempts/refresher.ts';
import type { Quiz } from '#domain/content/documents.ts';
import { canonicalJson } from '#domain/shared/canonical.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { Context } from './context.ts';
import { keepShown } from './media-kept.ts';

/** What is pinned, as it is kept. */
interface Version {
  readonly language: string;
  /** Canonical JSON. */
  readonly body: string;
  readonly digest: string;
}

/**
 * What an attempt begun now would pin, as it is kept, in this language where there is one. Refuses not-found, and
 * nothing-to-practise for the refresher of a standard that no item serves.
 */
export function versionNow(context: Context, kind: SubjectKind, slug: string, language: string): Result<Version> {
  const pinned = pin(context, kind, slug, language);
  if (!pinned.ok) return pinned;
  const body = canonicalJson(pinned.value);
  return ok({ language: pinned.value.language, body, digest: digestOfText(body) });
}

function pin(context: Context, kind: SubjectKind, slug: string, language: string): Result<Pinned> {
  const { catalog } = context;
  const standards = standardNames(context, language);
  if (kind === 'quizzes') {
    const quiz = catalog.get('quizzes', slug, language)?.document;
    return quiz ? ok(pinQuiz(quiz, lessonOf(context, quiz, language), standards)) : refuse('not-found');
  }
  if (kind === 'scenarios') {
    const scenario = catalog.get('scenarios', slug, language)?.document;
    return scenario ? ok(pinScenario(scenario, standards)) : refuse('not-found');
  }
  const standard = catalog.get('standards', slug, language)?.document;
  if (!standard) return refuse('not-found');
  const quizzes = catalog.list('quizzes', language).map(({ document }) => document);
  const drawn = drawRefresher(slug, quizzes, (quiz) => lessonOf(context, quiz, language), context.random);
  return drawn.ok ? ok(pinRefresher(standard, drawn.value, standards)) : drawn;
}

/** Keeps it with what it shows, once for each digest. */
export async function keep(tx: Tx, { catalog, now }: Context, { body, digest }: Version): Promise<void> {
  if (!(await isKept(tx, digest))) await storeVersion(tx, { digest, body, storedAt: now });
  await keepShown(tx, catalog.media, body, now);
}

/** What an attempt pinned. It was there when the attempt was written, so its absence is a bug. */
export async function pinnedUnder(db: Reader, digest: string): Promise<Pinned> {
  const known = parsed.get(digest);
  if (known) return known;
  const body = await bodyOf(db, digest);
  if (body === null) throw new Error(`No content is kept under ${digest}`);
  const pinned = asRead(JSON.parse(body) as Pinned);
  const [first] = parsed.keys();
  if (parsed.size >= MOST_PARSED && first !== undefined) parsed.delete(first);
  parsed.set(digest, pinned);
  return pinned;
}

/** What stands under a digest never changes, and every response of an attempt asks for it. */
const parsed = new Map<string, Pinned>();
const MOST_PARSED = 50;

/** The lesson that teaches a quiz, by name. */
export function lessonOf({ catalog }: Context, { lesson }: Quiz, language: string): LessonName | null {
  const document = lesson === null ? null : catalog.get('lessons', lesson, language)?.document;
  return document ? lessonName(document) : null;
}

/** Every standard by name, by number. */
export const standardNames = ({ catalog }: Context, language: string): StandardName[] =>
  catalog.list('standards', language).map(({ document }) => standardName(document));
