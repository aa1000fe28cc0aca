import { defineLiveCollection } from 'astro:content';
import { liveLoader } from '#catalog/live-loader.ts';

/** The content folder as Astro’s collections: an edit shows on the next request. */
export const collections = {
  standards: defineLiveCollection({ loader: liveLoader('standards') }),
  claims: defineLiveCollection({ loader: liveLoader('claims') }),
  lessons: defineLiveCollection({ loader: liveLoader('lessons') }),
  quizzes: defineLiveCollection({ loader: liveLoader('quizzes') }),
  scenarios: defineLiveCollection({ loader: liveLoader('scenarios') }),
  modules: defineLiveCollection({ loader: liveLoader('modules') }),
};
