import { createHash } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { findPersonByEmail } from '#db/queries/people.ts';
import { events, teams } from '#db/schema/index.ts';
import { addDays, DAY, localDay } from '#domain/shared/time.ts';
import { cast, zone } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { png } from '#tests/support/media/files.ts';
import { plantReply } from '#tests/support/replies.ts';
import type { Site } from '#tests/support/site.ts';
import { begin, type Learner, responseForm } from '#tests/support/walk/by-post.ts';
import type { World } from '#tests/support/world.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { previewImport } from '#usecases/people-import.ts';
import { suspendPerson } from '#usecases/people-standing.ts';
import { answerQuestion } from '#usecases/question-answers.ts';
import { askQuestion } from '#usecases/question-asking.ts';
import { type MadeInStudio, makeInStudio } from './studio.ts';

/** What the addresses of a site name. The record is that of Ieva of Dock Street, her manager is Daina. */
export interface Made {
  /** `/attempts/<id>` of attempts that Ieva has begun. */
  readonly quizAttempt: string;
  readonly scenarioAttempt: string;
  /** `/replies/<id>` of a reply that Ieva wrote and nobody scored. */
  readonly reply: string;
  /** `/questions/<id>` of a question that Ieva asked and Daina answered. */
  readonly question: string;
  /** Two things that Daina assigned to Ieva and that are open. */
  readonly assignments: readonly [string, string];
  /** A day on which something can be due. */
  readonly soon: string;
  /** A list to import, with the digest of what it would do. */
  readonly list: { readonly text: string; readonly seen: string };
  /** A form by which Daina just assigned this to Tomas: the path to undo it at. */
  justSent(clientId: string, target: string, path: string): Promise<string>;
  /** The session of Ieva that `elsewhere` opened last, by its id. */
  readonly session: string;
  /** Signs everybody in on one more device: the address of the list of devices. */
  elsewhere(): Promise<string>;
  /** What Marius has in the studio. */
  readonly studio: MadeInStudio;
  /** The address of a picture that is uploaded, `plate.png`. */
  readonly picture: string;
  /** Another picture, which nothing shows: its page. */
  spare(): Promise<string>;
  /** Who works in Dock Street and has no password yet, by their id. */
  readonly newcomer: string;
  /** Another open set-up link: its path. */
  link(): Promise<string>;
}

/** Begins, assigns, suspends Jonas, adds a team `empty` and an archived one, `closed`. The attempts are at copies, so that quiz and scenario themselves are untouched. */
export async function makeRecord(site: Site): Promise<Made> {
  const { world } = site;
  await copyContent(site, 'quizzes', 'carry-the-effort', 'effort-again');
  await copyContent(site, 'scenarios', 'kettle-twice', 'kettle-again');
  const media = join(site.content, 'media');
  await mkdir(media, { recursive: true });
  await writeFile(join(media, 'plate.png'), png());
  const learner = { site, cookie: await site.cookieOf('ieva') };
  const soon = addDays(localDay(world.now, zone), 5);
  const targets = ['quizzes/carry-the-effort', 'scenarios/kettle-twice'];
  const form = { people: ['ieva'], targets, due: soon, why: 'For the winter rush.', clientId: 'made' };
  got(await makeAssignments(world.as('daina'), form));
  world.at(-5 * DAY);
  const late = {
    people: ['tomas'],
    targets: ['standards/put-it-right'],
    due: addDays(soon, -8),
    why: 'Before.',
    clientId: 'late',
  };
  got(await makeAssignments(world.as('daina'), late));
  world.at(5 * DAY);
  got(await suspendPerson(world.as('vilma'), { personId: 'jonas', suspended: true }));
  const { text, seen } = await listToTake(world);
  const [one, two] = (await world.db.read.query.assignments.findMany()).filter(({ clientId }) => clientId === 'made');
  if (!one || !two) throw new Error('Nothing was assigned');
  const reply = await replyOf(learner);
  let newcomers = 0;
  let session = '';
  return {
    quizAttempt: await begin(learner, '/quizzes/effort-again'),
    scenarioAttempt: await begin(learner, '/scenarios/kettle-again'),
    reply,
    question: await questionOf(world),
    assignments: [one.id, two.id],
    soon,
    list: { text, seen },
    picture: `/media/${createHash('sha256').update(png()).digest('hex')}.png`,
    async spare() {
      await writeFile(join(media, 'spare.png'), png(9, 9));
      return '/studio/media/spare.png';
    },
    async justSent(clientId, target, path) {
      const again = { people: ['tomas'], targets: [target], due: soon, why: 'By mistake.', clientId };
      got(await makeAssignments(world.as('daina'), again));
      // The site goes by the real clock.
      await world.db.write((tx) => tx.update(events).set({ at: Date.now() }).where(eq(events.nounId, clientId)));
      return path;
    },
    get session() {
      return session;
    },
    async elsewhere() {
      for (const { id } of Object.values(cast)) {
        const { value } = await world.auth.openSession(id);
        if (id === 'ieva') session = world.auth.hashToken(value);
      }
      return '/settings/devices';
    },
    newcomer: await newcomerOf(world),
    studio: await makeInStudio(site, ['carry-the-effort', 'effort-again']),
    async link() {
      const email = `newcomer-${++newcomers}@kettleandlamp.example`;
      const newcomer = { name: 'Rimas', email, roles: ['employee' as const], team: 'Dock Street', zone };
      return `/setup/${got(await addPerson(world.as('vilma'), { ...newcomer, clientId: email })).token}`;
    },
  };
}

async function newcomerOf(world: World): Promise<string> {
  const lina = { name: 'Lina', email: 'lina@kettleandlamp.example', roles: ['employee' as const], team: 'Dock Street' };
  got(await addPerson(world.as('vilma'), { ...lina, zone, clientId: 'lina' }));
  return (await findPersonByEmail(world.db.read, lina.email))?.id ?? '';
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

/** Ieva asks about a lesson, and has not read the answer yet. */
async function questionOf(world: World): Promise<string> {
  const from = { lesson: 'carry-the-effort', attempt: null, item: null };
  const { id } = got(await askQuestion(world.as('ieva'), { ...from, text: 'Who carries it?', clientId: 'made' }));
  got(await answerQuestion(world.as('daina'), { id, text: 'We do.', clientId: 'made' }));
  return `/questions/${id}`;
}

/** It brings a trainer's name and nothing that another deed changes. */
async function listToTake(world: World) {
  await world.db.write(async (tx) => {
    await tx.insert(teams).values([
      { id: 'empty', name: 'Empty', zone },
      { id: 'closed', name: 'Closed', zone, archivedAt: world.now },
    ]);
  });
  const text = 'name,email,role\nMarius Stonis,marius@kettleandlamp.example,';
  return got(await previewImport(world.as('vilma'), { text, zone }));
}

const copyContent = (site: Site, kind: string, slug: string, copy: string) =>
  copyFile(join(site.content, kind, 'en', `${slug}.md`), join(site.content, kind, 'en', `${copy}.md`));
