import type { Grade } from '#domain/content/documents.ts';
import { m } from '#i18n/messages.ts';

/** What a grade means, in a few words: “a documented survey”. */
export const gradeWords: Record<Grade, () => string> = {
  A: m.claim_grade_a,
  B: m.claim_grade_b,
  C: m.claim_grade_c,
  D: m.claim_grade_d,
};

/** How far a claim of this grade may be trusted, in a sentence. */
export const gradeTrust: Record<Grade, () => string> = {
  A: m.claim_trust_a,
  B: m.claim_trust_b,
  C: m.claim_trust_c,
  D: m.claim_trust_d,
};
