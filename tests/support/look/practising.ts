import { and, eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { attempts } from '#db/schema/index.ts';
import type { Site } from '#tests/support/site.ts';
import { begin, choiceForm, type Learner, responseForm } from '#tests/support/walk/by-post.ts';
import { unpractised } from './history.ts';
import { openAll, type State, sendAsItIs, statesOf } from './state.ts';

const send = 'button[form=response]';
const kinds = ['single choice', 'multiple choice', 'order', 'match', 'short text', 'number', 'mark', 'open reply'];

/** A quiz of every kind item by item, and a scenario to its ending, as Alesia goes through them; then what is left. */
export async function practising(site: Site, quiz: string): Promise<State[]> {
  const alesia: Learner = { site, cookie: await site.cookieOf('alesia') };
  const before = statesOf('alesia', {
    'a quiz before it starts': `/quizzes/${quiz}`,
    'a scenario before it starts': '/scenarios/kettle-twice',
    'a refresher before it starts': '/standards/put-it-right/refresh',
    'a refresher of a standard that nothing practises': `/standards/${unpractised}/refresh`,
  });
  const items = await begin(alesia, `/quizzes/${quiz}`);
  const talk = await begin(alesia, '/scenarios/kettle-twice');
  const refresher = await begin(alesia, '/standards/put-it-right/refresh');
  const passed = await passedQuizOf(site, 'ieva');
  return [
    ...before,
    ...kinds.flatMap((kind, index) => itemStates(alesia, items, kind, index + 1)),
    { name: 'a result with every item open', as: 'alesia', path: items, act: openAll() },
    ...talkStates(alesia, talk),
    ...statesOf('alesia', { 'an item of a refresher': refresher, 'today with practice begun': '/' }),
    ...statesOf('ieva', {
      'a result that passed': passed,
      'a quiz done before': '/quizzes/put-it-right',
      'a quiz to go on with': '/quizzes/the-order-of-news',
      'a scenario done before': '/scenarios/kettle-twice',
    }),
    ...statesOf('tomas', { 'a refresher done before': '/standards/put-it-right/refresh' }),
  ];
}

function itemStates(learner: Learner, path: string, kind: string, number: number): State[] {
  const item = { as: 'alesia', path } as const;
  return [
    { name: `${kind}: the item`, ...item },
    { name: `${kind}: sent back`, ...item, act: sendAsItIs(send) },
    { name: `${kind}: sent back without script`, ...item, act: sendAsItIs(send), javascript: false },
    {
      ...{ name: `${kind}: the verdict`, ...item },
      async act(page: Page) {
        await learner.site.post(path, await responseForm(learner, path), learner.cookie);
        await page.goto(`${path}?item=${number}`);
      },
    },
  ];
}

function talkStates(learner: Learner, path: string): State[] {
  const say = async (page: Page) => {
    await page.locator('#say button').first().click();
    await page.locator('.remark').last().waitFor();
  };
  const behind = async (page: Page) => {
    await learner.site.post(path, await choiceForm(learner, path), learner.cookie);
    await page.locator('#say button').first().click();
    await page.locator('main .notice').waitFor();
  };
  const toTheEnd = async (page: Page) => {
    for (let said = 0; (await page.locator('#ending').count()) === 0; said++) {
      if (said > 30) throw new Error('The talk has no end');
      await learner.site.post(path, await choiceForm(learner, path), learner.cookie);
      await page.goto(path);
    }
  };
  const scene = { as: 'alesia', path } as const;
  return [
    { name: 'a scenario at its start', ...scene },
    { name: 'a scenario in the middle', ...scene, act: say },
    { name: 'a scenario that went on elsewhere', ...scene, act: behind },
    { name: 'a scenario ended', ...scene, act: toTheEnd },
  ];
}

async function passedQuizOf({ world }: Site, personId: string): Promise<string> {
  const [row] = await world.db.read
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.personId, personId), eq(attempts.passed, true), eq(attempts.kind, 'quizzes')));
  return `/attempts/${row?.id}`;
}
