import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { play, read, take } from '#commands/demo/learner.ts';
import { people } from '#db/schema/index.ts';
import { addDays, DAY, HOUR, localDay } from '#domain/shared/time.ts';
import type { Language } from '#i18n/languages.ts';
import { type CastName, cast, zone } from '#tests/support/cast.ts';
import { seeded } from '#tests/support/chance.ts';
import type { Site } from '#tests/support/site.ts';
import { makeAssignments, withdrawAssignment } from '#usecases/assignments.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { suspendPerson } from '#usecases/people-standing.ts';
import { answerQuestion } from '#usecases/question-answers.ts';
import { askQuestion } from '#usecases/question-asking.ts';

/** The slug of a quiz that has one item of each kind. */
export const everyKind = 'every-kind';
/** The slug of a standard that nothing practises. */
export const unpractised = 'unpractised';

/**
 * Weeks of practice and coaching in Dock Street, so that its pages are full: met, partly, lapsed, late, due, done and
 * withdrawn, by people who all read `language`. Jonas of Old Market has done nothing. Also writes the two files above.
 */
export async function fillWithHistory(site: Site, language: Language): Promise<void> {
  const fixture = (path: string) => readFile(join(import.meta.dirname, '../content', path), 'utf8');
  const standard = (await fixture('standards/en/put-it-right.md')).replace('number: 4', 'number: 99');
  await writeFile(join(site.content, `standards/en/${unpractised}.md`), standard);
  const others = ['../items/mark.md', '../items/open-reply.md'].map(fixture);
  const items = [await fixture('quizzes/en/carry-the-effort.md'), ...(await Promise.all(others))];
  await writeFile(join(site.content, `quizzes/en/${everyKind}.md`), items.join('\n'));
  const { world } = site;
  const now = world.now;
  const random = seeded(7);
  const learner = (name: CastName, sure: number) => ({
    ...{ actor: cast[name], sure, random },
    at: (moment: number) => ({ ...world.as(name), now: moment, language }),
  });
  const [ieva, tomas, oldTomas] = [learner('ieva', 100), learner('tomas', 55), learner('tomas', 100)];
  for (const days of [101, 100, 99]) await take(oldTomas, 'quizzes', 'the-order-of-news', now - days * DAY);
  for (const days of [9, 8]) await take(ieva, 'quizzes', 'put-it-right', now - days * DAY);
  await read(ieva, 'why-service-decides', now - 7 * DAY);
  await take(ieva, 'quizzes', 'why-service-decides', now - 6 * DAY);
  for (const days of [5, 4]) await play(ieva, 'kettle-twice', now - days * DAY);
  await take(ieva, 'quizzes', 'the-order-of-news', now - 2 * HOUR, 3);
  await read(tomas, 'why-service-decides', now - 20 * DAY);
  await take(tomas, 'quizzes', 'why-service-decides', now - 19 * DAY);
  await play(tomas, 'kettle-twice', now - 18 * DAY);
  await take(tomas, 'refreshers', 'put-it-right', now - 3 * DAY);
  await assign(site);
  await ask(site);
  await addAccounts(site);
  await readIn(site, language);
}

/** Everyone's own setting. */
export const readIn = ({ world }: Site, language: Language): Promise<unknown> =>
  world.db.write((tx) => tx.update(people).set({ language }));

/** Tomas waits for an answer, Ieva has one. */
async function ask({ world }: Site): Promise<void> {
  const about = { lesson: 'carry-the-effort', attempt: null, item: null };
  const asks = (name: CastName, text: string) => askQuestion(world.as(name), { ...about, text, clientId: name });
  done(await asks('tomas', 'Who carries it when everybody is at the counter?'));
  const asked = await asks('ieva', 'May I send her to Old Market?');
  if (!asked.ok) throw new Error(asked.refusal.reason);
  done(await answerQuestion(world.as('daina'), { id: asked.value.id, text: 'Ring them first.', clientId: 'answer' }));
}

async function assign({ world }: Site): Promise<void> {
  const today = localDay(world.now, zone);
  const ask = async (daysAgo: number, people: string[], targets: string[], dueIn: number) => {
    const context = { ...world.as('daina'), now: world.now - daysAgo * DAY };
    const form = { people, targets, due: addDays(today, dueIn), why: 'Saturday was hard at the counter.' };
    done(await makeAssignments(context, { ...form, clientId: context.newId() }));
  };
  await ask(12, ['ieva', 'tomas'], ['quizzes/put-it-right'], -2);
  await ask(11, ['alesia'], ['modules/start-here'], -1);
  await ask(5, ['ieva'], ['scenarios/delayed-part'], 0);
  await ask(4, ['ieva', 'tomas', 'alesia'], ['standards/carry-the-effort'], 1);
  await ask(3, ['tomas'], ['scenarios/kettle-twice'], 9);
  const open = await world.db.read.query.assignments.findMany();
  const one = open.find(({ personId, slug }) => personId === 'tomas' && slug === 'kettle-twice');
  done(await withdrawAssignment(world.as('daina'), { id: one?.id ?? '' }));
}

async function addAccounts({ world }: Site): Promise<void> {
  const vilma = world.as('vilma');
  const newcomer = { roles: ['employee' as const], team: 'Old Market', zone };
  const asta = { ...newcomer, name: 'Asta Bauža', email: 'asta@kettleandlamp.example', clientId: 'asta' };
  const juste = { ...newcomer, name: 'Justė Liutkutė', email: 'juste@kettleandlamp.example', clientId: 'juste' };
  done(await addPerson(vilma, asta));
  done(await addPerson(vilma, juste));
  const added = await world.db.read.query.people.findFirst({ where: (one, { eq }) => eq(one.email, juste.email) });
  done(await suspendPerson(vilma, { personId: added?.id ?? '', suspended: true }));
}

function done(result: { ok: true } | { ok: false; refusal: unknown }): void {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}
