import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage, screenWords, signedIn } from '#tests/support/walk/stage.ts';
import type { Screen, Visitor } from '#tests/support/walk/visitor.ts';
import { walkDrafts } from './drafts.ts';
import { walkEditing } from './editing.ts';
import { walkFigures } from './figures.ts';
import { walkImporting } from './importing.ts';
import { walkMistakes } from './mistakes.ts';
import { walkSaving } from './saving.ts';
import { walkStudio } from './studio.ts';
import { walkUploading } from './uploading.ts';
import { walkWriting } from './writing.ts';

/** What the steps of the walk share. */
export interface Walk {
  stage: Stage;
  /** Marius, who writes. */
  marius: Visitor;
  /** Ieva, who reads. */
  ieva: Visitor;
}

/** A trainer's work, step after step, while an employee reads: each test goes on where the one before it ended. */
export function walkAsTrainer(screen: Screen): void {
  describe(`a trainer ${screenWords(screen)}`, () => {
    const walk = {} as Walk;
    beforeAll(async () => {
      walk.stage = await openStage(screen);
      walk.marius = await signedIn(walk.stage, 'marius');
      walk.ieva = await signedIn(walk.stage, 'ieva');
    });
    afterAll(() => walk.stage?.close());

    describe('the studio', () => walkStudio(walk));
    describe('a saved file', () => walkEditing(walk));
    describe('a file with a mistake', () => walkMistakes(walk));
    describe('a draft', () => walkDrafts(walk));
    describe('how items do', () => walkFigures(walk));
    describe('questions from elsewhere', () => walkImporting(walk));
    describe('pictures', () => walkUploading(walk));
    describe('the editor', () => walkWriting(walk));
    if (screen.javascript) describe('a draft that is refused', () => walkSaving(walk));

    test('the browsers had nothing to complain of on the way', () => {
      expect(walk.marius.faults).toEqual([]);
      expect(walk.ieva.faults).toEqual([]);
    });
  });
}

/** The text of a file in the site's content folder, `quizzes/en/put-it-right.md`. */
export const textOf = ({ stage }: Walk, path: string): Promise<string> =>
  readFile(join(stage.site.content, path), 'utf8');

/** Saves a file in the site's content folder, as an editor does. */
export const save = ({ stage }: Walk, path: string, text: string): Promise<void> =>
  writeFile(join(stage.site.content, path), text);

/** Replaces what must be there. */
export function replaced(text: string, was: string, is: string): string {
  if (!text.includes(was)) throw new Error(`The file does not hold: ${was}`);
  return text.replace(was, is);
}
