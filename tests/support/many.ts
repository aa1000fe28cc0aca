import { digestOf } from '#catalog/digest.ts';
import { attempts, contentVersions, people, responses } from '#db/schema/index.ts';
import { pinQuiz } from '#domain/attempts/pinned.ts';
import type { Quiz } from '#domain/content/documents.ts';
import { type Item, isPoints, type Response } from '#domain/items/item.ts';
import { kindOf } from '#domain/items/kinds.ts';
import { canonicalJson } from '#domain/shared/canonical.ts';
import type { Random } from '#domain/shared/random.ts';
import { shuffled } from '#domain/shared/random.ts';
import { seeded } from './chance.ts';
import type { World } from './world.ts';

/** So many new people, one better than the other, take a quiz as it is now, each once and to its end. */
export async function manyMeet(world: Pick<World, 'db' | 'now'>, quiz: Quiz, count: number): Promise<void> {
  const random = seeded(11);
  const pinned = pinQuiz(quiz, null, []);
  const digest = digestOf(pinned);
  const at = world.now;
  await world.db.write(async (tx) => {
    const version = { digest, body: canonicalJson(pinned), storedAt: at };
    await tx.insert(contentVersions).values(version).onConflictDoNothing();
    for (let one = 0; one < count; one++) {
      const personId = `many-${one}`;
      const email = `${personId}@kettleandlamp.example`;
      const person = { id: personId, name: `Many ${one}`, email, language: 'en', createdAt: at };
      await tx.insert(people).values(person).onConflictDoNothing();
      const id = `${personId} ${quiz.slug} ${quiz.language}`;
      const attempt = { id, personId, kind: 'quizzes' as const, slug: quiz.slug, language: quiz.language, digest };
      await tx.insert(attempts).values({ ...attempt, seed: id, clientId: id, startedAt: at, finishedAt: at });
      const sure = Math.round(20 + (75 * one) / count);
      await tx.insert(responses).values(
        quiz.items.map((item) => {
          const response = respondAs(item, random(100) < sure, random);
          const score = kindOf(item).score(item, response);
          return {
            ...{ id: `${id} ${item.id}`, attemptId: id, personId, item: `${quiz.slug}#${item.id}`, response, at },
            ...{ confidence: 'fairly' as const, clientId: `${id} ${item.id}` },
            ...(isPoints(score) ? score : { earned: null, total: null }),
          };
        }),
      );
    }
  });
}

function respondAs(item: Item, right: boolean, random: Random): Response {
  const some = (parts: readonly { readonly right: boolean }[]) => {
    const all = parts.map((_, index) => index);
    const chosen = right ? all.filter((index) => parts[index]!.right) : all.filter(() => random(2) === 0);
    return chosen.length > 0 ? chosen : [0];
  };
  const order = (length: number) => (right ? Array.from({ length }, (_, index) => index) : shuffled(length, random));
  switch (item.kind) {
    case 'single-choice': {
      const key = item.options.findIndex((option) => option.right);
      return { kind: item.kind, choice: right ? key : random(item.options.length) };
    }
    case 'multiple-choice':
      return { kind: item.kind, choices: some(item.options) };
    case 'mark':
      return { kind: item.kind, marks: some(item.parts) };
    case 'order':
      return { kind: item.kind, order: order(item.steps.length) };
    case 'match':
      return { kind: item.kind, rights: order(item.pairs.length) };
    case 'short-text':
      return { kind: item.kind, text: right ? item.accepted[0]! : `a guess ${random(12)}` };
    case 'number':
      return { kind: item.kind, value: right ? item.value : item.value + 1 + random(12) };
    case 'open-reply':
      return { kind: item.kind, text: 'I am sorry.' };
  }
}
