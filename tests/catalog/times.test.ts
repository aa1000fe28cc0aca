import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '#catalog/catalog.ts';
import { openCatalog } from '#catalog/open.ts';
import { pinScenario } from '#domain/attempts/pinned.ts';
import { showScenario } from '#domain/attempts/show-scenario.ts';

let folder: string;
let catalog: Catalog;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-times-'));
  cpSync(join(import.meta.dirname, '../../content'), folder, { recursive: true });
  catalog = openCatalog(folder, { watch: true });
});
afterEach(() => {
  catalog.close();
  rmSync(folder, { recursive: true });
});

const holder = 'standards/en/reply-in-time.md';
const edit = async (path: string, change: (text: string) => string) => {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  // The next request: events of the disk come before it.
  await new Promise((resolve) => setTimeout(resolve, 60));
};
const errors = (path: string) => catalog.file(path)?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
const entry = (kind: 'lessons' | 'quizzes' | 'scenarios', slug: string) => catalog.get(kind, slug)!;
const textOf = () => JSON.stringify(entry('lessons', 'reply-times').document);
const keyOf = () => {
  const { document } = catalog.get('quizzes', 'reply-times')!;
  const item = document.items.find(({ id }) => id === 'night-post');
  return item?.kind === 'short-text' ? item.accepted[0] : '';
};
const scenarioOf = () => catalog.get('scenarios', 'saturday-post')!.document;

describe('our times, changed in the one standard that holds them', () => {
  it('change text, key, condition and clock at once, and no other file', async () => {
    const before = {
      lesson: entry('lessons', 'reply-times').digest,
      quiz: entry('quizzes', 'reply-times').digest,
      scenario: entry('scenarios', 'saturday-post').digest,
      other: entry('lessons', 'put-it-right').digest,
    };
    expect(keyOf()).toBe('00:20 on Sunday');
    expect(scenarioOf().due).toBe(30);
    await edit(holder, (text) => text.replace('within 30 minutes, always', 'within 45 minutes, always'));

    expect(textOf()).toContain('45 minutes');
    expect(keyOf()).toBe('00:35 on Sunday');
    const scenario = scenarioOf();
    expect(scenario.due).toBe(45);
    expect(JSON.stringify(scenario.scenes)).toContain('{"of":"minutes","is":">","than":45}');
    const attempt = { id: 'a', seed: 's', startedAt: 0, finishedAt: null };
    const view = showScenario(attempt, pinScenario(scenario, []), [], { shortcuts: false, clientId: 'c' });
    expect(view.due).toEqual({ at: view.clock + 45, passed: false });

    expect(entry('lessons', 'reply-times').digest).not.toBe(before.lesson);
    expect(entry('quizzes', 'reply-times').digest).not.toBe(before.quiz);
    expect(entry('scenarios', 'saturday-post').digest).not.toBe(before.scenario);
    expect(entry('lessons', 'put-it-right').digest).toBe(before.other);
  });

  it('stay as they were while the standard is in error', async () => {
    await edit(holder, (text) => text.replace('within 30 minutes, always', 'soon'));
    expect(errors(holder)).toMatchObject([{ rule: 'reply-unreadable' }]);
    expect(errors('lessons/en/reply-times.md')).toEqual([]);
    expect(keyOf()).toBe('00:20 on Sunday');
  });

  it('are told where they are referred to when no standard holds them, and the last good version stays', async () => {
    rmSync(join(folder, holder));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(errors('quizzes/en/reply-times.md').map(({ rule }) => rule)).toContain('times-none');
    expect(keyOf()).toBe('00:20 on Sunday');
  });

  it('are told when a second standard holds them too', async () => {
    const second = 'standards/en/show-care.md';
    await edit(second, (text) => text.replace('number:', 'hours:\n  Monday: 8:00–12:00\nnumber:'));
    expect(errors(second)).toMatchObject([{ rule: 'times-twice', column: 1, endColumn: 7, values: { path: holder } }]);
    expect(catalog.file(holder)?.inError).toBe(false);
    expect(JSON.stringify(catalog.get('scenarios', 'delayed-part')!.document)).toContain('we close at six');
  });
});
