import type { ContentKind, Document, DocumentOf, EvidenceTable, MediumUse } from '#domain/content/documents.ts';
import type { Dated, Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { MediaShelf } from './media/shelf.ts';
import type { Replaced } from './replace.ts';
import type { Saved } from './save.ts';

/** One compiled version of one file. */
export interface Entry<D extends Document = Document> {
  readonly document: D;
  /** SHA-256, in hex, of the canonical JSON of the document. */
  readonly digest: string;
}

/** A file of the content folder as it stands now. */
export interface ContentFile {
  readonly kind: ContentKind;
  readonly slug: string;
  readonly language: string;
  /** Relative to the content folder: `lessons/en/put-it-right.md`. */
  readonly path: string;
  /** What compiles now, or the last version that did; null when none ever did. Drafts too. */
  readonly entry: Entry | null;
  /** Whether the file as it stands has errors, so that `entry` is an older version or null. */
  readonly inError: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The pictures and sounds that the file as it stands shows, found or not. */
  readonly media: readonly MediumUse[];
  /** What there will be to tell when a day has passed. `files()` and `file()` tell what has come so far. */
  readonly dated: readonly Dated[];
  /** Of `evidence.md` alone: its table as it stands, null when it has errors. */
  readonly evidence?: EvidenceTable | null;
}

/** What a text would be as the file at a path, among the other files as they stand. */
export interface Checked {
  /** Null when there is an error, between files too. */
  readonly document: Document | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Other files that have no errors now and would have some, by path. What times they refer to is not looked at. */
  readonly spoiled: readonly string[];
}

/** The pictures and sounds of the content folder, as they stand now. */
interface CatalogMedia extends Omit<MediaShelf, 'look'> {
  /** Puts a new file into the media folder, never over another; the next look sees it. */
  add(name: string, bytes: Uint8Array): Saved;
  remove(name: string): 'removed' | 'cannot-write';
}

/** The content that is served: the last good version of every file that is not a draft. */
export interface Catalog {
  /** In `language`, else in English; null when there is none or it is a draft. */
  get<K extends ContentKind>(kind: K, slug: string, language?: string): Entry<DocumentOf<K>> | null;
  /** Standards and modules by number, the rest by title. */
  list<K extends ContentKind>(kind: K, language?: string): readonly Entry<DocumentOf<K>>[];
  /** Every file, drafts and errors included, by path: for trainers. */
  files(): readonly ContentFile[];
  file(path: string): ContentFile | null;
  readonly media: CatalogMedia;
  /** Compiles a text as the file at a path would be, and keeps and serves nothing of it. */
  check(path: string, text: string): Checked;
  /** The text that the file holds on the disk at this moment; null when there is none. */
  text(path: string): string | null;
  /** Puts a text in the place of a file as long as that still has the digest `before` (null: there is none). */
  replace(path: string, text: string, before: string | null, name: string): Replaced;
  /** Takes away what a `replace` of this name may have left beside the file when the process was killed. */
  tidy(path: string, name: string): void;
  /** The template of a kind's starting file. */
  starter(kind: ContentKind, language: string): string;
  close(): void;
}
