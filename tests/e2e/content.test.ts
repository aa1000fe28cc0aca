import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Editor, editorOf } from '#tests/support/editor.ts';
import { openSite, type Site } from '#tests/support/site.ts';

let site: Site;
let editor: Editor;
let cookies: { reader: string; trainer: string };
const original = new Map<string, string>();
const files = {
  lesson: 'lessons/en/carry-the-effort.md',
  quiz: 'quizzes/en/carry-the-effort.md',
  scenario: 'scenarios/en/kettle-twice.md',
  standard: 'standards/en/put-it-right.md',
  claim: 'claims/en/t14.md',
  module: 'modules/en/start-here.md',
};
beforeAll(async () => {
  site = await openSite();
  editor = editorOf(site.content);
  cookies = { reader: await site.cookieOf('ieva'), trainer: await site.cookieOf('marius') };
  for (const path of Object.values(files)) original.set(path, await readFile(join(site.content, path), 'utf8'));
});
beforeEach(async () => {
  for (const [path, text] of original) await writeFile(join(site.content, path), text);
});
afterAll(() => site?.stop());

const at = (path: string) => join(site.content, path);
const shown = async (path: string, cookie = cookies.reader) => {
  const reply = await fetch(site.origin + path, { redirect: 'manual', headers: { Cookie: cookie } });
  return { status: reply.status, text: await reply.text() };
};
/** Where these words begin in a text, lines and columns from 1. */
const placeOf = (text: string, words: string) => {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};
/** What a page says, without its markup. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const studio = async (path = '') => wordsOf((await shown(`/studio${path}`, cookies.trainer)).text);

describe('an edit shows on the very next request', () => {
  test.for([
    [files.lesson, 'Ask that before', '/lessons/carry-the-effort'],
    [files.quiz, 'Six items, one of each kind.', '/quizzes/carry-the-effort'],
    [files.scenario, 'Two people wait behind her.', '/scenarios/kettle-twice'],
    [files.standard, 'We do what', '/standards/put-it-right'],
    [files.standard, 'We do what', '/standards'],
    [files.claim, 'It counts what people meant', '/claims/t14'],
    [files.module, 'Your first week.', '/modules/start-here'],
    [files.lesson, 'Ask that before', '/studio/lessons/en/carry-the-effort'],
  ] as const)('%s', async ([path, words, address]) => {
    let before: string = words;
    for (let edits = 1; edits <= 10; edits++) {
      const after = `Edited for the ${edits}. time`;
      await editor.edit(path, before, after);
      expect((await shown(address, address.startsWith('/studio') ? cookies.trainer : undefined)).text).toContain(after);
      before = after;
    }
  });

  test('saved by renaming, as many editors do', async () => {
    const text = original.get(files.lesson)!.replace('Ask that before', 'Renamed, ask that before');
    await writeFile(at('lessons/en/.carry-the-effort.md.swp'), text);
    await rename(at('lessons/en/.carry-the-effort.md.swp'), at(files.lesson));
    expect((await shown('/lessons/carry-the-effort')).text).toContain('Renamed, ask that before');
  });

  test('a new file is there, a draft of it is in the studio alone, and deleted it is gone', async () => {
    expect((await shown('/lessons/new-here')).status).toBe(404);
    await writeFile(at('lessons/en/new-here.md'), original.get(files.lesson)!);
    expect((await shown('/lessons/new-here')).status).toBe(200);
    await editor.edit('lessons/en/new-here.md', 'title:', 'draft: true\ntitle:');
    expect((await shown('/lessons/new-here')).status).toBe(404);
    expect((await shown('/studio/lessons/en/new-here', cookies.trainer)).text).toContain('Ask that before');
    expect(await studio('?state=draft')).toContain('lessons/en/new-here.md');
    await rm(at('lessons/en/new-here.md'));
    expect((await shown('/studio/lessons/en/new-here', cookies.trainer)).status).toBe(404);
    expect(await studio()).not.toContain('new-here');
  });

  test('a new language has a new folder', async () => {
    await mkdir(at('lessons/lt'));
    await writeFile(at('lessons/lt/carry-the-effort.md'), original.get(files.lesson)!);
    expect(await studio()).toContain('lessons/lt/carry-the-effort.md');
    await rm(at('lessons/lt'), { recursive: true });
    expect(await studio()).not.toContain('lessons/lt/carry-the-effort.md');
  });
});

describe('a file with a mistake', () => {
  const mistakes = [
    {
      ...{ path: files.quiz, from: '- [x] “You paid', to: '- [ ] “You paid', at: '## She has no receipt' },
      ...{ says: 'No option of this item is right.', mend: 'Tick the right ones: [x].' },
      ...{ live: '/quizzes/carry-the-effort', good: 'Six items, one of each kind.' },
    },
    {
      ...{
        path: files.scenario,
        from: '(#take-over) {meets: put-it-right c',
        to: '(#take-ovr) {meets: put-it-right c',
      },
      ...{ at: '#take-ovr', says: 'No scene is called #take-ovr.', mend: 'Did you mean #take-over, on line 29?' },
      ...{ live: '/scenarios/kettle-twice', good: 'Two people wait behind her.' },
    },
    {
      ...{ path: files.lesson, from: 'serves: [carry-the-effort]', to: 'srves: [carry-the-effort]', at: 'srves' },
      ...{ says: 'No field is called srves.', mend: 'Did you mean serves?' },
      ...{ live: '/lessons/carry-the-effort', good: 'Ask that before you ask anything else.' },
    },
    {
      ...{ path: files.module, from: '(scenario:kettle-twice)', to: '(scenario:kettle-thrice)', at: 'kettle-thrice' },
      ...{ says: 'There is no file scenarios/…/kettle-thrice.md.', mend: 'Did you mean kettle-twice?' },
      ...{ live: '/modules/start-here', good: 'The kettle, returned twice' },
    },
  ];

  test.for(mistakes)('$path: the last good version stays, the trainer is told, and mended it shows', async (one) => {
    const { path, says, mend } = one;
    await shown(one.live);
    await editor.edit(path, one.from, one.to);
    const { line, column } = placeOf(await readFile(at(path), 'utf8'), one.at);

    const live = await shown(one.live);
    expect(live.status).toBe(200);
    expect(live.text).toContain(one.good);
    const told = `Line ${line}, column ${column} ${line}:${column} ${says} ${mend}`;
    const list = await studio();
    expect(list).toMatch(new RegExp(`${path} [^:]*\\d things? to mend older version live`));
    expect(list).toContain(told);
    const preview = await studio(`/${path.replace('.md', '')}`);
    expect(preview).toContain('This is the last version that could be read.');
    expect(preview).toContain(told);
    const checked = await editor.check();
    expect(checked.code).toBe(1);
    expect(checked.told).toContain(`${at(path)}:${line}:${column} error\n  ${says}\n`);
    expect(checked.told).toContain(`\n  ${mend}\n`);
    const health = await (await fetch(`${site.origin}/healthz`)).json();
    expect(health).toMatchObject({ content: { inError: 1 } });

    await writeFile(at(path), original.get(path)!.replace(/^lead: /m, 'lead: Mended, '));
    expect(await studio()).toContain('Nothing to mend');
    expect(await studio()).toMatch(new RegExp(`${path}[^:]{0,80} Live`));
    expect(await editor.check()).toMatchObject({ code: 0 });
    expect((await shown(one.live)).text).toContain('Mended, ');
  });

  test('that is new is not live until it is mended', async () => {
    await writeFile(at('lessons/en/new-here.md'), '---\ntitle: New here\n---\nToo little.\n');
    expect((await shown('/lessons/new-here')).status).toBe(404);
    expect(await studio('/lessons/en/new-here')).toContain('not live');
    expect((await editor.check()).told).toContain(`${at('lessons/en/new-here.md')}:1:1`);
    await writeFile(at('lessons/en/new-here.md'), original.get(files.lesson)!);
    expect((await shown('/lessons/new-here')).status).toBe(200);
    await rm(at('lessons/en/new-here.md'));
  });

  test('that is deleted takes its mistakes along, and what named it is told', async () => {
    await editor.edit(files.claim, 'grade: B', 'grade: Z');
    expect(await studio()).toContain(files.claim);
    await rm(at(files.claim));
    expect((await shown('/claims/t14')).status).toBe(404);
    const lesson = await shown('/lessons/carry-the-effort');
    expect(lesson.status).toBe(200);
    expect(await studio()).not.toContain(files.claim);
    const { line, column } = placeOf(original.get(files.lesson)!, 't14');
    const told = `Line ${line}, column ${column} ${line}:${column} There is no file claims/…/t14.md.`;
    expect(await studio('/lessons/en/carry-the-effort')).toContain(told);
  });
});
