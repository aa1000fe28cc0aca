import { ok, refuse } from '#domain/shared/result.ts';
import type { ReplyTimes } from '#domain/times/reply-times.ts';
import { useCase } from './context.ts';

/** What teaches or practises a standard, as far as a link needs it. */
interface Serving {
  readonly kind: 'lessons' | 'quizzes' | 'scenarios';
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
}

interface StandardPage {
  /** Lessons first, then quizzes, then scenarios. */
  readonly serving: readonly Serving[];
  /** The opening hours and reply times that it states; null when it states none. */
  readonly times: ReplyTimes | null;
}

/** Whether the standards may be read; the page takes them from their collection. */
export const openStandards = useCase('standards.read', async (_context, _input: Record<never, never>, authorise) => {
  const allowed = authorise();
  return allowed.ok ? ok(null) : allowed;
});

/** What serves one standard; refuses a standard that is not there. */
export const readStandard = useCase(
  'standards.read',
  async ({ catalog, language }, { slug }: { slug: string }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const entry = catalog.get('standards', slug, language);
    if (!entry) return refuse('not-found');
    const all = (['lessons', 'quizzes', 'scenarios'] as const).flatMap((kind) =>
      catalog.list(kind, language).map(({ document }) => document),
    );
    const serving = all
      .filter((document) => standardsOf(document).includes(slug))
      .map(({ kind, slug, title, lead }) => ({ kind, slug, title, lead }));
    // They are written once, in whichever language; a translation of the standard shows them too.
    const times = entry.document.times ?? catalog.get('standards', slug)?.document.times ?? null;
    return ok<StandardPage>({ serving, times });
  },
);

/** A quiz serves what it says for itself and what its items say for themselves. */
const standardsOf = (document: {
  readonly serves: readonly string[];
  readonly items?: readonly { readonly serves: readonly string[] }[];
}): readonly string[] => [...document.serves, ...(document.items ?? []).flatMap((item) => item.serves)];
