import type { Page } from 'playwright-core';
import { openAll, type State, sendAsItIs, statesOf } from './state.ts';

const team = '/teams/dock-street';
const cell = `${team}?person=tomas&standard=put-it-right`;
const withdraw = (page: Page) => page.locator('a[href*="withdraw="]').first().click();

const openReply = async (page: Page) => {
  await page.locator('.reply-line a').first().click();
  await page.locator('.reply-form').waitFor();
  await openAll()(page);
};

const openQuestion = async (page: Page) => {
  await page.getByRole('main').getByRole('link', { name: 'Tomas' }).first().click();
  await page.locator('.question-form').waitFor();
};

/** What a manager sees of a full team (Daina) and of one that has done nothing (Rūta). */
export const managing: State[] = [
  ...statesOf('daina', {
    'today of a manager': '/',
    'the team by person': team,
    'the team by module': `${team}?tab=modules`,
    'what is late': `${team}?tab=late`,
    'what is assigned': `${team}?tab=assigned`,
    'an open cell': cell,
    'the cell of a person who has not begun': `${team}?person=alesia&standard=carry-the-effort`,
    'one person': '/people/tomas',
    'a person who has not begun': '/people/alesia',
    'the form that assigns': '/assignments/new?team=dock-street',
    'the starter plan, empty': `${team}/starter-plan`,
    'replies to score': '/replies',
    'questions to answer': '/questions',
  }),
  { name: 'a reply to score', as: 'daina', path: '/replies', act: openReply },
  { name: 'a question to answer', as: 'daina', path: '/questions', act: openQuestion },
  {
    ...{ name: 'a question to answer, sent back', as: 'daina', path: '/questions' },
    async act(page) {
      await openQuestion(page);
      await sendAsItIs('.question-form button', { text: '' })(page);
    },
  },
  {
    ...{ name: 'a reply to score, sent back', as: 'daina', path: '/replies' },
    async act(page) {
      await openReply(page);
      await sendAsItIs('.reply-form button', { note: 'x'.repeat(1001) })(page);
    },
  },
  { name: 'an open cell, sent back', as: 'daina', path: cell, act: sendAsItIs('.assign button', { due: '', why: '' }) },
  {
    ...{ name: 'assigned in a cell', as: 'daina', path: cell },
    async act(page) {
      await page.locator('.assign [name=targets]').first().check();
      await page.locator('.assign [name=why]').fill('Before the rush.');
      await page.locator('.assign button').click();
      await page.locator('.notice').waitFor();
    },
  },
  { name: 'asked before withdrawing', as: 'daina', path: `${team}?tab=assigned`, act: withdraw },
  { name: 'asked before withdrawing from a person', as: 'daina', path: '/people/ieva', act: withdraw },
  {
    ...{ name: 'withdrawn', as: 'daina', path: '/people/alesia' },
    async act(page) {
      await withdraw(page);
      await page.locator('#withdraw button').click();
      await page.locator('.notice').waitFor();
    },
  },
  {
    ...{
      name: 'who would get what',
      as: 'daina',
      path: '/assignments/new?person=team:dock-street&target=modules/start-here',
    },
    async act(page) {
      await page.locator('[name=why]').fill('Before the rush.');
      await page.locator('button[value=preview]').click();
      await page.locator('.preview').waitFor();
    },
  },
  {
    ...{ name: 'a starter plan', as: 'daina', path: `${team}/starter-plan` },
    async act(page) {
      await page.locator('[name=target]').selectOption('modules/start-here');
      await page.locator('[name=why]').fill('Your first two weeks.');
      await page.locator('.starter-add button').click();
      await page.locator('.starter-step').first().waitFor();
    },
  },
  {
    ...{ name: 'the starter plan, sent back', as: 'daina', path: `${team}/starter-plan` },
    act: sendAsItIs('.starter-add button', { days: 'soon', why: '' }),
  },
  {
    ...{ name: 'what a search in the form that assigns found', as: 'daina', path: '/assignments/new?person=ieva' },
    async act(page) {
      await page.locator('[name=search]').fill('effort');
      await page.locator('button[value=find]').click();
      await page.locator('.assign-kind').first().waitFor();
      await openAll()(page);
    },
  },
  {
    ...{ name: 'the form that assigns, sent back', as: 'daina', path: '/assignments/new' },
    act: sendAsItIs('.assign-acts button', { due: '' }),
  },
  {
    ...{ name: 'assigned', as: 'daina', path: '/assignments/new?person=ieva' },
    async act(page) {
      await openAll()(page);
      await page.locator('[name=people][value="team:dock-street"]').check();
      for (const target of ['standards/carry-the-effort', 'modules/start-here', 'quizzes/the-order-of-news']) {
        await page.locator(`[name=targets][value="${target}"]`).check();
      }
      await page.locator('[name=why]').fill('Before the rush.');
      await page.locator('.assign-acts button').first().click();
      await page.locator('.sent-shares').first().waitFor();
    },
  },
  ...statesOf('ruta', {
    'a team that has done nothing': '/teams/old-market',
    'no question waits': '/questions',
    'a learner of it': '/people/jonas',
  }),
];

/** What an admin does with accounts; `told` is the id of a form that told a link of Alesia before. */
export const administering = (told: string): State[] => [
  ...statesOf('vilma', {
    'today of an admin': '/',
    people: '/admin/people',
    'a search that finds nobody': '/admin/people?search=nobody',
    'a search that finds people and pages': '/search?q=ieva',
    'an account': '/admin/people/ieva',
    'asked before somebody leaves': '/admin/people/ieva/leave',
    'who has no password yet': '/setup-links',
    'the form that adds': '/admin/people/new',
    'the form that imports': '/admin/people/import',
    'the list of teams': '/admin/teams',
    'a team as it is kept': '/admin/teams/dock-street',
    'what was changed': '/admin/events',
    'how mail stands': '/admin/mail',
  }),
  {
    ...{ name: 'what an import would do', as: 'vilma', path: '/admin/people/import' },
    async act(page) {
      const lines = [
        'Lina Sakalė,lina@kettleandlamp.example,employee,Harbour',
        'Ieva,ieva@kettleandlamp.example,employee,',
      ];
      await page.locator('[name=text]').fill(['name,email,role,team', ...lines, 'Bad,nowhere,boss,'].join('\n'));
      await page.locator('main form button').click();
      await page.locator('.import-take').waitFor();
    },
  },
  {
    ...{ name: 'an account, sent back', as: 'vilma', path: '/admin/people/ieva' },
    act: sendAsItIs('.account-form button', { name: '', email: 'no' }),
  },
  {
    ...{ name: 'an account that changed meanwhile, sent back', as: 'vilma', path: '/admin/people/alesia' },
    async act(page) {
      await page.locator('.account-form').evaluate(async (form) => {
        const fields = new URLSearchParams([...new FormData(form as HTMLFormElement)] as [string, string][]);
        fields.set('do', 'change');
        fields.set('name', `${fields.get('name')} A`);
        await fetch(location.href, { method: 'POST', body: fields });
      });
      await sendAsItIs('.account-form > button', { name: 'Alesia Novikava' })(page);
      await page.locator('.account-form .notice').waitFor();
    },
  },
  {
    ...{ name: 'the form that adds, sent back', as: 'vilma', path: '/admin/people/new' },
    act: sendAsItIs('.account-form button', { name: '', email: 'no', zone: 'Nowhere' }),
  },
  {
    ...{ name: 'a link to hand over', as: 'vilma', path: '/admin/people/alesia' },
    async act(page) {
      await page.locator('button[value=invite]').click();
      await page.locator('.handed').waitFor();
    },
  },
  {
    ...{ name: 'a link that was told before', as: 'vilma', path: '/admin/people/alesia' },
    async act(page) {
      const invite = page.locator('form:has(button[value=invite])');
      await invite.locator('[name=clientId]').evaluate((one, told) => one.setAttribute('value', told), told);
      await invite.locator('button').click();
      await page.locator('main > .notice button').waitFor();
    },
  },
];

/** The studio while all is well; `quiz` is a quiz with every kind of item. */
export const training = (quiz: string): State[] => [
  ...statesOf('marius', {
    'today of a trainer': '/',
    studio: '/studio',
    'a filter that finds nothing': '/studio?state=to-mend',
    'the guide for authors': '/studio/guide',
    'a chapter of the guide': '/studio/guide/quizzes',
    'a chapter with pictures and sounds': '/studio/guide/text',
    'pictures and sounds': '/studio/media',
    'a picture, before it is deleted': '/studio/media/kettle-label.jpg?remove',
    'what to import': '/studio/import',
    'what to export': '/studio/quizzes/en/carry-the-effort/export',
    'the evidence': '/studio/evidence',
    'the evidence that is taught nowhere': '/studio/evidence?taught=nowhere',
    'preview of a standard': '/studio/standards/en/put-it-right',
    'preview of a claim': '/studio/claims/en/t14',
    'preview of a lesson': '/studio/lessons/en/carry-the-effort',
    'preview of a quiz': `/studio/quizzes/en/${quiz}`,
    'preview of a scenario': '/studio/scenarios/en/kettle-twice',
    'figures of items that many met': '/studio/quizzes/en/put-it-right/figures',
    'figures of items that nobody met': `/studio/quizzes/en/${quiz}/figures`,
    'graph of a scenario': '/studio/scenarios/en/kettle-twice/graph',
    'preview of a module': '/studio/modules/en/hard-moments',
    'a new file': '/studio/new',
    'a file to translate': '/studio/lessons/en/carry-the-effort/translate',
    'a lesson in the editor': '/studio/lessons/en/carry-the-effort/edit',
    'a draft to publish': '/studio/standards/en/put-it-right/publish',
    'a draft whose file changed': '/studio/standards/en/bad-news-first/publish',
    'the history of a file': '/studio/standards/en/carry-the-effort/history',
    'a scenario to try out': '/studio/scenarios/en/kettle-twice/play?from=receipt',
  }),
  {
    ...{ name: 'the way back to a version', as: 'marius', path: '/studio/standards/en/carry-the-effort/history' },
    async act(page) {
      await page.locator('.versions-list a').last().click();
      await page.locator('.history-back').waitFor();
    },
  },
];

/** The studio once `breakContent` was there. */
export const mending: State[] = statesOf('marius', {
  'today with files to mend': '/',
  'studio with errors': '/studio',
  'a file with errors whose older version is live': '/studio/quizzes/en/the-order-of-news',
  'a file that never was live': '/studio/lessons/en/unfinished',
  'a draft': '/studio/lessons/en/put-it-right',
});
