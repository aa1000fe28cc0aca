import type { DocumentOf } from '#domain/content/documents.ts';
import { sourceLanguage } from '#domain/content/path.ts';
import type { Day } from '#domain/shared/time.ts';
import type { Catalog, ContentFile, Entry } from './catalog.ts';
import { passedOn, toldOn } from './dated.ts';
import { readText, stampsOf } from './folder.ts';
import { removeMedium, saveMedium } from './media/save.ts';
import { openMedia } from './media/shelf.ts';
import { type AtReplace, replaceFile, tidyBeside } from './replace.ts';
import { type Served, servedOf } from './served.ts';
import { type Memory, openShelf } from './shelf.ts';
import { starterOf } from './starters.ts';
import { watchFolder } from './watch.ts';

/**
 * Reads and compiles the content folder. With `watch`, the next request after an edit, a creation or a deletion sees it:
 * an event marks the catalogue as stale, and the next look into it reads what changed. No request asks the disk
 * otherwise. With `memory`, a file in error is served as it was before the process began. With `today`, what there is to
 * tell because a day has passed is told.
 */
export function openCatalog(
  dir: string,
  {
    watch = false,
    memory = null,
    today,
    atReplace,
  }: { watch?: boolean; memory?: Memory | null; today?: () => Day; atReplace?: AtReplace } = {},
): Catalog {
  const media = openMedia(dir);
  const shelf = openShelf(dir, media, memory);
  /** What changed since the last look: paths, or null for what only a look through the whole folder can tell. */
  let changed: Set<string> | null = new Set();
  // First the watchers, then the files: what is written in between is then not missed.
  const watcher = watch
    ? watchFolder(dir, (path) => {
        if (path === null) changed = null;
        else changed?.add(path);
      })
    : null;
  let files = shelf.read(null);
  let served = servedOf(files);

  function current(): Served {
    if (changed?.size === 0) return served;
    const paths = changed;
    changed = new Set();
    if (paths === null) watcher?.rewatch();
    const before = files;
    files = shelf.read(paths);
    if (files !== before) served = servedOf(files);
    return served;
  }

  function looked(): typeof media {
    current();
    return media;
  }

  let listed = { files, day: '', told: files };
  function told(): readonly ContentFile[] {
    current();
    const day = today?.();
    if (day === undefined) return files;
    if (listed.files !== files || listed.day !== day) listed = { files, day, told: toldOn(files, day) };
    return listed.told;
  }

  return {
    get: (kind, slug, language = sourceLanguage) =>
      current().get(kind, slug, language) as Entry<DocumentOf<typeof kind>> | null,
    list: (kind, language = sourceLanguage) =>
      current().list(kind, language) as readonly Entry<DocumentOf<typeof kind>>[],
    files: told,
    file: (path) => told().find((file) => file.path === path) ?? null,
    media: {
      find: (name) => looked().find(name),
      names: () => looked().names(),
      at: (digest) => looked().at(digest),
      list: () => looked().list(),
      bytes: (digest, from, to) => looked().bytes(digest, from, to),
      add(name, bytes) {
        const saved = saveMedium(dir, name, bytes);
        if (saved === 'saved') changed = null;
        return saved;
      },
      remove(name) {
        const removed = removeMedium(dir, name);
        if (removed === 'removed') changed = null;
        return removed;
      },
    },
    check(path, text) {
      current();
      const { dated, ...checked } = shelf.check(path, text);
      return { ...checked, diagnostics: passedOn(checked.diagnostics, dated, today?.()) };
    },
    text(path) {
      const stamp = stampsOf(dir, [path]).get(path);
      return stamp ? readText(dir, path, stamp) : null;
    },
    replace(path, text, before, name) {
      const replaced = replaceFile(dir, { path, text, before, name }, atReplace);
      if (replaced === 'saved') changed?.add(path);
      return replaced;
    },
    tidy: (path, name) => tidyBeside(dir, path, name),
    starter: starterOf,
    close: () => watcher?.close(),
  };
}
