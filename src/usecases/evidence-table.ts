import type { Catalog } from '#catalog/catalog.ts';
import type { EvidenceRow, EvidenceTable } from '#domain/content/documents.ts';
import { evidencePath } from '#domain/content/evidence-table.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { useCase } from './context.ts';

const coveringKinds = ['lessons', 'scenarios', 'standards', 'claims'] as const;

/** A file that names a row of the evidence. */
interface Covering {
  readonly kind: (typeof coveringKinds)[number];
  readonly slug: string;
  readonly title: string;
}

/** A row of the evidence and where it is used: lessons first, then scenarios, standards and claims. */
export interface TaughtRow {
  readonly row: EvidenceRow;
  readonly in: readonly Covering[];
}

interface EvidencePage {
  /** Null while the file is to be mended. */
  readonly table: Omit<EvidenceTable, 'rows'> | null;
  readonly rows: readonly TaughtRow[];
  readonly diagnostics: readonly Diagnostic[];
  readonly total: number;
  /** How many rows no lesson and no scenario teaches. */
  readonly untaught: number;
}

/** The table of the evidence; refuses where the content folder has none. `untaught` leaves the rows taught nowhere. */
export const readEvidenceTable = useCase(
  'studio.read',
  async ({ catalog, language }, { untaught }: { untaught: boolean }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const file = catalog.file(evidencePath);
    if (!file) return refuse('not-found');
    const rows = rowsOf(catalog, language) ?? [];
    const nowhere = rows.filter((row) => !isTaught(row));
    return ok<EvidencePage>({
      table: file.evidence ? { title: file.evidence.title, about: file.evidence.about } : null,
      rows: untaught ? nowhere : rows,
      diagnostics: file.diagnostics,
      total: rows.length,
      untaught: nowhere.length,
    });
  },
);

/** Every row with what covers it, drafts left out; null when there is no table of the evidence. */
export function rowsOf(catalog: Catalog, language: string | undefined): TaughtRow[] | null {
  const evidence = catalog.file(evidencePath)?.evidence;
  if (!evidence) return null;
  const documents = coveringKinds.flatMap((kind) => catalog.list(kind, language).map(({ document }) => document));
  return evidence.rows.map((row) => ({
    row,
    in: documents
      .filter(({ covers }) => covers.includes(row.id))
      .map(({ kind, slug, title }) => ({ kind, slug, title })),
  }));
}

const isTaught = ({ in: covering }: TaughtRow): boolean =>
  covering.some(({ kind }) => kind === 'lessons' || kind === 'scenarios');
