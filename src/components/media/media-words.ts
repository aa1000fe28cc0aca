import type { MediumKind } from '#domain/media/medium.ts';
import { numberWords, sizeWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { MediumView } from '#usecases/media.ts';

const mediumKindWords: Record<MediumKind, () => string> = {
  image: m.media_kind_image,
  audio: m.media_kind_audio,
};

/** “Picture, 880 × 560 pixels, 36 kB”. */
export function mediumFacts({ kind, width, height, size }: MediumView): string {
  const facts = { kind: mediumKindWords[kind](), size: sizeWords(size) };
  return kind === 'image'
    ? m.media_facts_image({ ...facts, width: numberWords(width), height: numberWords(height) })
    : m.media_facts_audio(facts);
}
