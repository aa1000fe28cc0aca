import { keptBytes, keptSize } from '#db/queries/media.ts';
import { type Medium, mediaTypes, readAddress } from '#domain/media/medium.ts';
import { type ByteRange, readRange } from '#domain/media/range.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { exampleBytes } from './example-media.ts';

/** What is sent of a picture or a sound. */
interface MediumSent {
  readonly type: string;
  readonly digest: string;
  /** Of the whole, in bytes. */
  readonly size: number;
  /** Which bytes these are; null for all, `outside` when none of those asked for is there. */
  readonly range: ByteRange | 'outside' | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the browser may keep it: not on a device that others use too. */
  readonly mayKeep: boolean;
}

/**
 * A picture or a sound by its digest: as it stands in the media folder, else as it was kept when somebody was shown it.
 * `name` is the last part of its address, `range` the Range header. Refuses what is neither.
 */
export const readMedium = useCase(
  'media.read',
  async (context, { name, range: asked }: { name: string; range: string | null }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const named = readAddress(name);
    const held = named && (await holderOf(context, named));
    if (!named || !held) return refuse('not-found');
    const { digest, ending } = named;
    const range = readRange(asked, held.size);
    const { from, to } = range === null || range === 'outside' ? { from: 0, to: held.size - 1 } : range;
    const bytes = range === 'outside' ? new Uint8Array() : new Uint8Array(await held.bytes(from, to));
    const mayKeep = !context.visit.shared;
    return ok<MediumSent>({ type: mediaTypes[ending], digest, size: held.size, range, bytes, mayKeep });
  },
);

interface Holder {
  readonly size: number;
  bytes(from: number, to: number): Promise<Uint8Array> | Uint8Array;
}

async function holderOf({ catalog, db }: Context, named: Pick<Medium, 'digest' | 'ending'>): Promise<Holder | null> {
  const { digest, ending } = named;
  const isIt = (one: Medium | null | undefined) => (one?.digest === digest && one.ending === ending ? one : null);
  const kept = (size: number): Holder => ({ size, bytes: (from, to) => keptBytes(db.read, digest, from, to) });
  // It may have changed since it was listed: then only what was kept is what the address says.
  const onDisk = ({ size }: Medium): Holder => ({
    size,
    bytes: (from, to) => catalog.media.bytes(digest, from, to) ?? kept(size).bytes(from, to),
  });
  const shown = isIt(catalog.media.at(digest));
  if (shown) return onDisk(shown);
  const example = exampleBytes(named);
  if (example) return { size: example.length, bytes: (from: number, to: number) => example.subarray(from, to + 1) };
  const size = await keptSize(db.read, named);
  if (size !== null) return kept(size);
  const unseen = isIt(catalog.media.list().find((one) => one.digest === digest));
  return unseen && onDisk(unseen);
}
