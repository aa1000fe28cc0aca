import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choices, evidence, readings, responses } from '#db/schema/index.ts';
import type { ItemsView, ScenarioView } from '#domain/attempts/view.ts';
import type { CastName } from '#tests/support/cast.ts';
import { exited, openSite, type Site } from '#tests/support/site.ts';
import { begin, choiceForm, type Learner, newForm, responseForm, viewAt } from '#tests/support/walk/by-post.ts';

let site: Site;
let ieva: Learner;
let tomas: Learner;
let alesia: Learner;
beforeAll(async () => {
  site = await openSite();
  const learner = async (name: CastName) => ({ site, cookie: await site.cookieOf(name) });
  [ieva, tomas, alesia] = await Promise.all([learner('ieva'), learner('tomas'), learner('alesia')]);
});
afterAll(() => site?.stop());

const idOf = (attempt: string) => attempt.slice('/attempts/'.length);

/** Sends the form, and kills the process as soon as the reply's first line is there. */
async function acknowledgedThenKilled(path: string, form: Record<string, string>): Promise<void> {
  const reply = await site.post(path, form, ieva.cookie);
  site.process.kill('SIGKILL');
  expect(reply.status).toBe(303);
  await exited(site.process, () => {});
  expect(site.process.signalCode).toBe('SIGKILL');
  await site.start();
}

describe('after SIGKILL nothing that was acknowledged is lost', () => {
  test('the first response of a quiz is there and the next item is asked; the last one is there and the result', async () => {
    const attempt = await begin(ieva, '/quizzes/carry-the-effort');
    const { total } = await viewAt<ItemsView>(ieva, attempt);
    for (let number = 1; number <= total; number++) {
      const form = await responseForm(ieva, attempt);
      expect(form.item).toBe(String(number));
      const between = number > 1 && number < total;
      if (between) await site.post(attempt, form, ieva.cookie);
      else await acknowledgedThenKilled(attempt, form);
      const { page } = await viewAt<ItemsView>(ieva, `${attempt}?item=${number}`);
      expect(page).toMatchObject({ is: 'verdict', number });
    }
    const { page } = await viewAt<ItemsView>(ieva, attempt);
    expect(page.is).toBe('end');
    expect(page.is === 'end' && page.verdicts).toHaveLength(total);
  });

  test('each choice of a scenario is there, and the talk goes on to its ending', async () => {
    const attempt = await begin(ieva, '/scenarios/kettle-twice');
    let view = await viewAt<ScenarioView>(ieva, attempt);
    for (let said = 1; view.ending === null; said++) {
      await acknowledgedThenKilled(attempt, await choiceForm(ieva, attempt));
      view = await viewAt<ScenarioView>(ieva, attempt);
      expect(view.talk.filter(({ by }) => by === 'you')).toHaveLength(said);
    }
    const [{ made = 0 } = {}] = await site.world.db.read
      .select({ made: count() })
      .from(choices)
      .where(eq(choices.attemptId, idOf(attempt)));
    expect(made).toBe(view.talk.filter(({ by }) => by === 'you').length);
  });

  test('a lesson that was marked as read is read', async () => {
    await acknowledgedThenKilled('/lessons/carry-the-effort', { clientId: newForm() });
    const read = await site.world.db.read.select().from(readings);
    expect(read).toMatchObject([{ personId: 'ieva', lesson: 'carry-the-effort' }]);
    const page = await fetch(`${site.origin}/lessons/carry-the-effort`, { headers: { Cookie: ieva.cookie } });
    expect(await page.text()).toContain('You read this');
  });
});

describe('the same response posted 100 times at once', () => {
  const hundred = Array.from({ length: 100 });
  const recorded = async (attempt: string) => {
    const { read } = site.world.db;
    const id = idOf(attempt);
    return {
      responses: await read.select().from(responses).where(eq(responses.attemptId, id)),
      evidence: await read.select().from(evidence).where(eq(evidence.attemptId, id)),
    };
  };

  test('is recorded once, and every page is sent on to the same place', async () => {
    const attempt = await begin(ieva, '/quizzes/carry-the-effort');
    const form = await responseForm(ieva, attempt);
    const replies = await Promise.all(hundred.map(() => site.post(attempt, form, ieva.cookie)));
    const answers = new Set(replies.map(({ status, headers }) => `${status} ${headers.get('location')}`));
    expect([...answers]).toEqual([`303 ${attempt}?item=1`]);
    const { responses, evidence } = await recorded(attempt);
    expect(responses).toMatchObject([{ personId: 'ieva', item: 'carry-the-effort#no-receipt' }]);
    expect(evidence).toHaveLength(1);
  });

  test('every island gets the same reply', async () => {
    const attempt = await begin(tomas, '/quizzes/carry-the-effort');
    const form = await responseForm(tomas, attempt);
    const sent = hundred.map(async () => {
      const reply = await fetch(site.origin + attempt, {
        method: 'POST',
        headers: { Origin: site.origin, Cookie: tomas.cookie, Accept: 'application/json' },
        body: new URLSearchParams(form),
      });
      // Each reply hands out an id for the form after it.
      return (await reply.text()).replace(/"clientId":"\w+"/g, '');
    });
    const replies = new Set(await Promise.all(sent));
    expect(replies.size).toBe(1);
    expect([...replies][0]).toContain('"ok":true');
    expect((await recorded(attempt)).responses).toHaveLength(1);
  });

  test('with another response in each, the first one counts and all are told it', async () => {
    const attempt = await begin(alesia, '/quizzes/carry-the-effort');
    const form = await responseForm(alesia, attempt);
    const sent = hundred.map((_, at) =>
      site.post(attempt, { ...form, choice: String(at % 3), clientId: newForm() }, alesia.cookie),
    );
    const replies = await Promise.all(sent);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([303]));
    const { responses } = await recorded(attempt);
    expect(responses).toHaveLength(1);
    const unasked = replies.filter(({ headers }) => headers.get('location') === `${attempt}?item=1`);
    expect(unasked).toHaveLength(1);
  });
});
