import { noMedia } from '#domain/media/medium.ts';
import type { Settled } from './words.ts';

/** Nothing is settled: whatever refers to times is told so. */
export const noTimes: Settled = {
  times: null,
  media: noMedia,
  wordsIn: () => ({
    reply: () => '',
    due: () => '',
    opening: () => '',
    clock: () => '',
    replyLiterals: () => [],
    dueLiterals: () => [],
    clockLiterals: () => [],
  }),
};
