import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import {
  endingOf,
  isMediumName,
  kindOfEnding,
  longestSide,
  type Medium,
  type MediumFault,
} from '#domain/media/medium.ts';

/** What a file of this name with these bytes shows, or why it shows nothing. */
export function readMedium(name: string, bytes: Uint8Array): Medium | MediumFault {
  const ending = endingOf(name);
  if (ending === null || !isMediumName(name)) return 'missing';
  const kind = kindOfEnding(ending);
  const measured = kind === 'image' ? measure(bytes, ending) : { width: 0, height: 0 };
  if (measured === null || bytes.length === 0) return 'broken';
  if (Math.max(measured.width, measured.height) > longestSide) return 'too-large';
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { name, ending, kind, digest, size: bytes.length, ...measured };
}

/** Width and height as a browser shows the picture: a telephone writes down how it was held. */
function measure(bytes: Uint8Array, type: string): Pick<Medium, 'width' | 'height'> | null {
  try {
    const { width, height, orientation = 1, type: found } = imageSize(bytes);
    if (found !== type || !(width > 0 && height > 0)) return null;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}
