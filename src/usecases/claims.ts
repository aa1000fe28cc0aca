import type { Claim } from '#domain/content/documents.ts';
import { may } from '#domain/people/permissions.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { useCase } from './context.ts';
import { rowsOf, type TaughtRow } from './evidence-table.ts';

interface ClaimPage {
  /** The claims that say otherwise. */
  readonly conflicts: readonly { readonly slug: string; readonly title: string; readonly grade: Claim['grade'] }[];
  /** The lessons that cite it. */
  readonly citedBy: readonly { readonly slug: string; readonly title: string }[];
  /** For trainers: the rows of the evidence that it covers, and where else they are taught. */
  readonly rows: readonly TaughtRow[];
}

/** What contradicts a claim and where it is cited; refuses a claim that is not there. */
export const readClaim = useCase(
  'claims.read',
  async ({ catalog, actor, language }, { slug }: { slug: string }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const entry = catalog.get('claims', slug, language);
    if (!entry) return refuse('not-found');
    const conflicts = entry.document.conflicts.flatMap((other) => {
      const found = catalog.get('claims', other, language)?.document;
      return found ? [{ slug: found.slug, title: found.title, grade: found.grade }] : [];
    });
    const citedBy = catalog
      .list('lessons', language)
      .filter(({ document }) => document.blocks.some((block) => block.type === 'claims' && block.slugs.includes(slug)))
      .map(({ document }) => ({ slug: document.slug, title: document.title }));
    const rows = may(actor, 'studio.read') ? (rowsOf(catalog, language) ?? []) : [];
    const { covers } = entry.document;
    const own = rows
      .filter(({ row }) => covers.includes(row.id))
      .map(({ row, in: places }) => ({
        row,
        in: places.filter((place) => place.kind !== 'claims' || place.slug !== slug),
      }));
    return ok<ClaimPage>({ conflicts, citedBy, rows: own });
  },
);
