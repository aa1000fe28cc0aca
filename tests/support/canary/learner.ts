import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import type { Item } from '#domain/items/item.ts';
import type { CastName } from '#tests/support/cast.ts';
import type { Site } from '#tests/support/site.ts';
import type { Visitor } from '#tests/support/walk/visitor.ts';
import { marksIn } from './content.ts';
import { type Eavesdropper, eavesdrop } from './eavesdrop.ts';

/** Somebody signed in whose browser is listened to. */
export interface Overheard {
  readonly visitor: Visitor;
  readonly line: Eavesdropper;
  /** Nothing came through so far but what these marks, and those of earlier calls, have a right to. */
  hears(...marks: readonly string[]): void;
}

/** Opens a browser for this person, with or without script, behind a proxy that keeps what it gets. */
export async function overhear(browser: Browser, site: Site, name: CastName, javascript: boolean): Promise<Overheard> {
  const line = await eavesdrop();
  const context = await browser.newContext({
    baseURL: site.origin,
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: javascript,
    proxy: { server: line.server },
  });
  await site.signIn(context, name);
  const page = await context.newPage();
  const known = new Set<string>();
  return {
    visitor: { context, page, screen: { width: 1280, javascript }, faults: [] },
    line,
    hears(...marks) {
      for (const one of marks) known.add(one);
      expect([...marksIn(line.heard()).difference(known)]).toEqual([]);
    },
  };
}

/** The items of the quiz that was planted, in their order. */
export function plantedItems(folder: string): readonly Item[] {
  const catalog = openCatalog(folder);
  const quiz = catalog.get('quizzes', 'canary')?.document;
  catalog.close();
  if (!quiz) throw new Error('The quiz of canaries does not compile');
  return quiz.items;
}

/** In which orders these words came through, each time that all of them did. */
export function ordersOf(heard: string, words: readonly string[]): string[] {
  const found = [...heard.matchAll(new RegExp(words.join('|'), 'g'))].map(([word]) => word);
  const inTurn = found.filter((word, at) => word !== found[at - 1]);
  const rounds = Array.from({ length: Math.ceil(inTurn.length / words.length) }, (_, round) =>
    inTurn.slice(round * words.length, (round + 1) * words.length),
  );
  return [...new Set(rounds.map((round) => round.join(' ')))];
}
