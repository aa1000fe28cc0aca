import { HOUR } from '#domain/shared/time.ts';
import { makeInStudio } from '#tests/support/access/studio.ts';
import { got } from '#tests/support/got.ts';
import { breakContent } from '#tests/support/look/breaking.ts';
import { testStates } from '#tests/support/look/group.ts';
import { everyKind, fillWithHistory } from '#tests/support/look/history.ts';
import { administering, managing, mending, training } from '#tests/support/look/leading.ts';
import { manyMeet } from '#tests/support/many.ts';
import { invitePerson } from '#usecases/people-admin.ts';

testStates('real', fillWithHistory, {
  'a manager’s pages': () => managing,
  'an admin’s pages': async ({ world }) => {
    const told = { personId: 'alesia', byMail: false, clientId: 'told' };
    got(await invitePerson({ ...world.as('vilma'), now: world.now - HOUR }, told));
    return administering(told.clientId);
  },
  'the studio': async (site) => {
    await makeInStudio(site);
    const met = site.world.catalog.get('quizzes', 'put-it-right', 'en');
    if (met) await manyMeet(site.world, met.document, 60);
    return training(everyKind);
  },
  'the studio with mistakes': async (site) => {
    await breakContent(site.content);
    return mending;
  },
});
