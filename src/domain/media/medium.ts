/** What a file of each ending is sent as. Whatever is not named here is not taken: an SVG may run code, a GIF loops. */
export const mediaTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
} as const;
export type MediaEnding = keyof typeof mediaTypes;

/** The endings as a sentence names them: `jpg, png, webp, mp3, m4a`. */
export const mediaEndings = Object.keys(mediaTypes).join(', ');

/** The folder of the content folder in which pictures and audio stand. */
export const mediaFolder = 'media';

/** The largest file that is taken, in bytes. */
export const largestMedium = { image: 4 * 1024 * 1024, audio: 8 * 1024 * 1024 } as const;
export type MediumKind = keyof typeof largestMedium;

/** The longest side of a picture, in pixels. */
export const longestSide = 6000;

/** A picture or a sound as it stands in the media folder. */
export interface Medium {
  /** `kettle-label.jpg` */
  readonly name: string;
  readonly ending: MediaEnding;
  readonly kind: MediumKind;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels, as it is shown; 0 for audio. */
  readonly width: number;
  readonly height: number;
}

/** Why a file in the media folder is none that can be shown. `broken`: its bytes are not what its ending says. */
export type MediumFault = 'missing' | 'broken' | 'too-large';

/** The pictures and sounds that a text may refer to. */
export interface MediaHere {
  find(name: string): Medium | MediumFault;
  names(): Iterable<string>;
}

/** A folder without any. */
export const noMedia: MediaHere = { find: () => 'missing', names: () => [] };

/** The ending of a name, in small letters as it must be written; null when it is none that is taken. */
export function endingOf(name: string): MediaEnding | null {
  const ending = /\.([a-z0-9]+)$/.exec(name)?.[1] ?? '';
  return Object.hasOwn(mediaTypes, ending) ? (ending as MediaEnding) : null;
}

/** Whether files of this ending are shown or heard. */
export const kindOfEnding = (ending: MediaEnding): MediumKind =>
  mediaTypes[ending].startsWith('image/') ? 'image' : 'audio';

/** Whether a file may be called so: like the slugs of content, with an ending that is taken. */
export const isMediumName = (name: string): boolean =>
  /^[a-z0-9-]{1,60}\.[a-z0-9]+$/.test(name) && endingOf(name) !== null;

/** The address of what a medium shows now: another picture of the same name has another one. */
export const addressOf = ({ digest, ending }: Pick<Medium, 'digest' | 'ending'>): string =>
  `/${mediaFolder}/${digest}.${ending}`;

/** The medium that the last part of an address names; null when it names none. */
export function readAddress(part: string): Pick<Medium, 'digest' | 'ending'> | null {
  const digest = /^([0-9a-f]{64})\./.exec(part)?.[1];
  const ending = endingOf(part);
  return digest && ending && part === `${digest}.${ending}` ? { digest, ending } : null;
}

/** The digests of all media that compiled content shows, each once. */
export const digestsIn = (compiled: string): string[] => [
  ...new Set([...compiled.matchAll(/"\/media\/([0-9a-f]{64})\./g)].map(([, digest]) => digest!)),
];

/** A trainer copies this into a text, and says in it what the medium shows. */
export const writtenAs = ({ name, kind }: Pick<Medium, 'name' | 'kind'>, words: string, transcript: string): string =>
  `![${words}](${mediaFolder}/${name})${kind === 'audio' ? `\n\n> ${transcript}` : ''}`;
