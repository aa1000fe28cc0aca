import type { EvidenceKind } from '#domain/content/documents.ts';
import { m } from '#i18n/messages.ts';

/** What a row asks for or tells. */
export const evidenceKindWords: Record<EvidenceKind, () => string> = {
  S: m.evidence_kind_s,
  E: m.evidence_kind_e,
  M: m.evidence_kind_m,
  Y: m.evidence_kind_y,
};
