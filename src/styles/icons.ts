import drawn from './icons.svg?url&no-inline';

/** Every icon of `icons.svg`, which a browser fetches once and keeps; drawn on a grid of 24 with round ends. */
export const iconNames = [
  'arrow',
  'bell',
  'book',
  'brand',
  'calendar',
  'chat',
  'clock',
  'counter',
  'cross',
  'down',
  'eye',
  'globe',
  'info',
  'left',
  'lock',
  'offline',
  'pencil',
  'people',
  'person',
  'phone',
  'quote',
  'right',
  'saved',
  'search',
  'sheet',
  'up',
  'tick',
  'warn',
  'progress',
  'half',
  'plus',
  'mail',
  'steps',
] as const;

export type IconName = (typeof iconNames)[number];

/** Where an icon is drawn, for the `href` of a `<use>`. */
export const iconAt = (name: IconName): string => `${drawn}#${name}`;
