/** An icon of the page's sprite; it stands next to a word, never alone. */
export const Icon = ({ name, turn = false }: { name: string; turn?: boolean }) => (
  <svg className={turn ? 'icon turn' : 'icon'} aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);
