import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '#domain/shared/result.ts';
import { addDays, localDay } from '#domain/shared/time.ts';
import { zone } from '#tests/support/cast.ts';
import { plantReply } from '#tests/support/replies.ts';
import type { Site } from '#tests/support/site.ts';
import { begin, type Learner, responseForm } from '#tests/support/walk/by-post.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { suspendPerson } from '#usecases/people-standing.ts';

/** What the addresses of a site name. The record is that of Ieva of Dock Street, her manager is Daina. */
export interface Made {
  /** `/attempts/<id>` of attempts that Ieva has begun. */
  readonly quizAttempt: string;
  readonly scenarioAttempt: string;
  /** `/replies/<id>` of a reply that Ieva wrote and nobody scored. */
  readonly reply: string;
  /** Two things that Daina assigned to Ieva and that are open. */
  readonly assignments: readonly [string, string];
  /** A day on which something can be due. */
  readonly soon: string;
  /** Another open set-up link: its path. */
  link(): Promise<string>;
}

/** Begins, assigns, suspends Jonas. The attempts are at copies, so that quiz and scenario themselves are untouched. */
export async function makeRecord(site: Site): Promise<Made> {
  const { world } = site;
  await copyContent(site, 'quizzes', 'carry-the-effort', 'effort-again');
  await copyContent(site, 'scenarios', 'kettle-twice', 'kettle-again');
  const learner = { site, cookie: await site.cookieOf('ieva') };
  const soon = addDays(localDay(world.now, zone), 5);
  const targets = ['quizzes/carry-the-effort', 'scenarios/kettle-twice'];
  const form = { people: ['ieva'], targets, due: soon, why: 'For the winter rush.', clientId: 'made' };
  got(await makeAssignments(world.as('daina'), form));
  got(await suspendPerson(world.as('vilma'), { personId: 'jonas', suspended: true }));
  const [one, two] = await world.db.read.query.assignments.findMany();
  if (!one || !two) throw new Error('Nothing was assigned');
  const reply = await replyOf(learner);
  let newcomers = 0;
  return {
    quizAttempt: await begin(learner, '/quizzes/effort-again'),
    scenarioAttempt: await begin(learner, '/scenarios/kettle-again'),
    reply,
    assignments: [one.id, two.id],
    soon,
    async link() {
      const email = `newcomer-${++newcomers}@kettleandlamp.example`;
      const newcomer = { name: 'Rimas', email, roles: ['employee' as const], team: 'Dock Street', zone };
      return `/setup/${got(await addPerson(world.as('vilma'), { ...newcomer, clientId: email })).token}`;
    },
  };
}

/** Ieva goes through a quiz with an open reply. */
async function replyOf(learner: Learner): Promise<string> {
  await plantReply(learner.site.content);
  const attempt = await begin(learner, '/quizzes/late-lamp');
  for (const _ of ['the single choice', 'the reply']) {
    await learner.site.post(attempt, await responseForm(learner, attempt), learner.cookie);
  }
  const rows = await learner.site.world.db.read.query.responses.findMany();
  const reply = rows.find(({ item }) => item === 'late-lamp#late-lamp');
  if (!reply) throw new Error('No reply was written');
  return `/replies/${reply.id}`;
}

const copyContent = (site: Site, kind: string, slug: string, copy: string) =>
  copyFile(join(site.content, kind, 'en', `${slug}.md`), join(site.content, kind, 'en', `${copy}.md`));

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
