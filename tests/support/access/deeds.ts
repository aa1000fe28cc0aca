import { adminDeeds } from './deeds/admin.ts';
import { arrivingDeeds } from './deeds/arriving.ts';
import type { Deed } from './deeds/deed.ts';
import { leadingDeeds } from './deeds/leading.ts';
import { learningDeeds } from './deeds/learning.ts';
import { settingsDeeds } from './deeds/settings.ts';
import { studioDeeds } from './deeds/studio.ts';
import type { Made } from './made.ts';

/** Every action of every page, with whatever it needs to succeed. */
export const deeds = (made: Made, password: string): readonly Deed[] => [
  ...learningDeeds(made),
  ...settingsDeeds(made),
  ...leadingDeeds(made),
  ...studioDeeds(made),
  ...adminDeeds(made),
  ...arrivingDeeds(made, password),
];
