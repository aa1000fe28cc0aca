import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { attempts, memberships } from '#db/schema/index.ts';
import { addresses } from '#tests/support/access/addresses.ts';
import { type Asker, askerNames, cookiesOf } from '#tests/support/access/askers.ts';
import { makeRecord } from '#tests/support/access/made.ts';
import { itemMarks, marksIn, plant, scenarioMarks, type Version } from '#tests/support/canary/content.ts';
import { manyMeet } from '#tests/support/many.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { begin, type Learner, responseForm } from '#tests/support/walk/by-post.ts';

let site: Site;
let cookies: Record<Asker, string | undefined>;
beforeAll(async () => {
  site = await openSite();
  cookies = await cookiesOf(site);
  await plant(site.content);
});
afterAll(() => site?.stop());

const accepts = ['text/html', 'application/json'];

/** How the items do whose keys are marked: a page of the trainer’s alone, with enough responses that it tells all. */
const figures = '/studio/quizzes/en/canary/figures';

/** What this person gets from an address, asked for as a page and as data. */
async function heard(path: string, asker: Asker): Promise<string> {
  const texts: string[] = [];
  for (const Accept of accepts) {
    const headers = { Accept, ...(cookies[asker] && { Cookie: cookies[asker] }) };
    const reply = await fetch(site.origin + path, { redirect: 'manual', headers });
    texts.push([...reply.headers].join('\n'), await reply.text());
  }
  return texts.join('\n');
}

/** What was heard but for what differs from one request to the next, and its length, as it is sent, with it. */
const withoutChance = (text: string): string =>
  text.replaceAll(/\b[0-9a-v]{24}\b| uid="\w+"|^(date|content-length),.*$/gm, '');

describe('how the items do', () => {
  test('is told to the trainer, and no byte of it on the pages of the quiz', async () => {
    const asker = "another team's manager";
    const attempt = await begin({ site, cookie: cookies[asker] ?? '' }, '/quizzes/canary');
    const hear = async () => {
      const texts = await Promise.all(['/quizzes/canary', attempt, figures].map((path) => heard(path, asker)));
      return texts.map(withoutChance);
    };
    const before = await hear();
    const catalog = openCatalog(site.content);
    const canary = catalog.get('quizzes', 'canary', 'en');
    if (!canary) throw new Error('The canary did not compile');
    await manyMeet(site.world, canary.document, 40);
    catalog.close();
    expect(await hear()).toEqual(before);
    expect(marksIn(before.join('\n'))).toEqual(new Set());
    const told = await heard(figures, 'the trainer');
    expect(told).toContain('of 40');
    expect(marksIn(told)).toEqual(new Set(['text-accepted', 'text-foreseen', 'number-key']));
  });

  test('is not for the employee', async () => {
    const headers = { Cookie: cookies['the employee'] ?? '' };
    expect((await fetch(site.origin + figures, { redirect: 'manual', headers })).status).toBe(403);
    expect(marksIn(await heard(figures, 'the employee'))).toEqual(new Set());
  });
});

describe('who gets a key from any page', () => {
  let paths: string[];
  beforeAll(async () => {
    const made = await makeRecord(site);
    const ieva: Learner = { site, cookie: cookies['the employee'] ?? '' };
    const attempt = await begin(ieva, '/quizzes/canary');
    await site.post(attempt, await responseForm(ieva, attempt), ieva.cookie);
    const catalog = openCatalog(site.content);
    paths = [
      ...addresses(made, await made.link()).map(({ path }) => path),
      ...catalog
        .files()
        .flatMap(({ kind, language, slug }) => [`/${kind}/${slug}`, `/studio/${kind}/${language}/${slug}`]),
      figures,
      ...[attempt, `${attempt}?item=1`, '/healthz', '/studio?kind=quizzes&state=live', '/nowhere'],
      ...['zq', 'qz', 'sorryword', 'canaries'].map((typed) => `/search?q=${typed}`),
      ...['modules', 'late', 'assigned'].map((tab) => `/teams/dock-street?tab=${tab}`),
      ...['/teams/dock-street?person=ieva&standard=carry-the-effort', '/assignments/new?person=ieva'],
    ];
    catalog.close();
  });

  const others = askerNames.filter((asker) => asker !== 'the trainer' && asker !== 'the employee');
  test.for(others)('not %s', async (asker) => {
    const found = await Promise.all(paths.map(async (path) => [path, ...marksIn(await heard(path, asker))]));
    expect(found.filter((marks) => marks.length > 1)).toEqual([]);
  });

  test('the trainer gets all of them in the studio, and none elsewhere', async () => {
    const all = new Set<string>();
    for (const path of paths) {
      const marks = marksIn(await heard(path, 'the trainer'));
      if (path.startsWith('/studio/')) for (const one of marks) all.add(one);
      else expect({ path, marks: [...marks] }).toEqual({ path, marks: [] });
    }
    expect([...all].sort()).toEqual([...Object.values(itemMarks).flat(), ...scenarioMarks].sort());
  });
});

describe('what comes before the response', () => {
  // Who has a lead is offered to ask them: here both have.
  beforeAll(() =>
    site.world.db.write((tx) =>
      tx.insert(memberships).values({ teamId: 'dock-street', personId: 'vilma', as: 'member' }),
    ),
  );

  /** Item or scene as two people get it whose attempts have the same seed, but whose content has other keys. */
  async function shownBy(version: Version, asker: Asker, subject: string): Promise<{ text: string; digest: string }> {
    await plant(site.content, version);
    const learner: Learner = { site, cookie: cookies[asker] ?? '' };
    const attempt = await begin(learner, subject);
    const id = attempt.slice('/attempts/'.length);
    const [before] = await site.world.db.read.select().from(attempts).where(eq(attempts.id, id));
    await site.world.db.write((tx) => tx.update(attempts).set({ seed: 'seed' }).where(eq(attempts.id, id)));
    const text = await heard(attempt, asker);
    const { digest = '', seed = '' } = before ?? {};
    for (const secret of [digest, seed]) expect(text).not.toContain(secret);
    return { text: withoutChance(text), digest };
  }

  test.for(['/quizzes/canary', '/scenarios/canary'])('%s: the same bytes, whatever the key is', async (subject) => {
    const one = await shownBy('first', 'a colleague', subject);
    const other = await shownBy('second', 'the admin', subject);
    expect(one.digest).not.toBe(other.digest);
    expect(one.text).toBe(other.text);
  });
});
