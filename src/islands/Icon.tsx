import { type IconName, iconAt } from '#styles/icons.ts';

/** An icon; it stands next to a word, never alone. */
export const Icon = ({ name, turn = false }: { name: IconName; turn?: boolean }) => (
  <svg className={turn ? 'icon turn' : 'icon'} aria-hidden="true">
    <use href={iconAt(name)} />
  </svg>
);
