import type { Made } from '../made.ts';
import { type Deed, ieva } from './deed.ts';

/** Reading, practising, replying and asking. */
export const learningDeeds = (made: Made): readonly Deed[] => [
  {
    ...{ page: 'lessons/[slug].astro', action: 'mark-read', path: '/lessons/carry-the-effort' },
    ...{ verb: 'lessons.mark-read', fields: {} },
  },
  {
    ...{ page: 'quizzes/[slug].astro', action: 'start', path: '/quizzes/carry-the-effort' },
    ...{ verb: 'attempts.start', fields: {} },
  },
  {
    ...{ page: 'scenarios/[slug].astro', action: 'start', path: '/scenarios/kettle-twice' },
    ...{ verb: 'attempts.start', fields: {} },
  },
  {
    ...{ page: 'standards/[slug]/refresh.astro', action: 'start', path: '/standards/put-it-right/refresh' },
    ...{ verb: 'attempts.start', fields: {} },
  },
  {
    ...{ page: 'attempts/[id].astro', action: 'respond', path: made.quizAttempt },
    ...{ verb: 'attempts.respond', subject: ieva, fields: { item: '1', choice: '0', confidence: 'sure' } },
  },
  {
    ...{ page: 'attempts/[id].astro', action: 'choose', path: made.scenarioAttempt },
    ...{ verb: 'attempts.respond', subject: ieva, fields: { scene: 'start', step: '0', choice: '0' } },
  },
  {
    ...{ page: 'replies/[id].astro', action: 'score', path: made.reply, verb: 'replies.score' },
    ...{ subject: { ownerId: 'ieva', teamIds: ['dock-street'] }, fields: { met: '0', note: 'Good.', seen: '' } },
  },
  {
    ...{ page: 'questions/new.astro', action: 'ask', path: '/questions/new?lesson=carry-the-effort' },
    ...{ verb: 'questions.ask', fields: { lesson: 'carry-the-effort', text: 'Who carries it?' } },
  },
  {
    ...{ page: 'questions/[id].astro', action: 'answer', path: made.question, verb: 'questions.answer' },
    ...{ subject: { ownerId: 'ieva', teamIds: ['dock-street'] }, fields: { text: 'All of us.' } },
  },
  {
    ...{ page: 'questions/[id].astro', action: 'close', path: made.question, verb: 'questions.close' },
    ...{ subject: ieva, fields: {} },
  },
];
