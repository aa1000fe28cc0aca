/** The pictures and sounds of the guide's examples, as data addresses by their place: `./media/kettle-label.jpg`. */
const files = import.meta.glob<string>('./media/*', { query: '?inline', import: 'default', eager: true });

/** The bytes of each, by name. */
export const exampleFiles: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(files).map(([path, address]) => [
    path.slice('./media/'.length),
    Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
  ]),
);
