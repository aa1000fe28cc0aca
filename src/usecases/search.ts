import { listPeople } from '#db/queries/people.ts';
import { findSearchPages } from '#db/queries/search.ts';
import { membersOf } from '#db/queries/teams.ts';
import { sourceLanguage } from '#domain/content/path.ts';
import type { Actor } from '#domain/people/actor.ts';
import { type Standing, standingOf, teamNames } from '#domain/people/directory.ts';
import { may } from '#domain/people/permissions.ts';
import { excerpt, marked, type Part } from '#domain/search/marked.ts';
import { type SearchedKind, searchedKinds, searchedOf } from '#domain/search/searched.ts';
import { type Asked, askedBy, holdsAll } from '#domain/search/words.ts';
import { collate } from '#domain/shared/collate.ts';
import { ok } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { indexContent } from './search-index.ts';

/** A page that holds what was asked for. */
export interface FoundPage {
  readonly kind: SearchedKind;
  readonly slug: string;
  /** Of the text, which is the reader's or the one that content falls back to. */
  readonly language: string;
  readonly title: readonly Part[];
  readonly excerpt: readonly Part[];
}

/** Somebody by that name whose page the actor may open. */
export interface FoundPerson {
  readonly id: string;
  readonly name: readonly Part[];
  readonly teams: readonly string[];
  /** `person`: what they know and can, for who leads them. `account`: their account, for an admin. */
  readonly opens: 'person' | 'account';
  readonly standing: Standing;
}

interface Shelf<T> {
  /** The best, or for people the first by name; at most ten. */
  readonly shown: readonly T[];
  readonly count: number;
}

interface SearchView {
  /** As it was typed. */
  readonly typed: string;
  /** Whether a word was asked for at all. */
  readonly asked: boolean;
  /** Nothing holds all the words: the pages that are shown hold some of them. */
  readonly someOnly: boolean;
  readonly people: Shelf<FoundPerson>;
  /** The kinds of which something was found; the one with the best page first. */
  readonly kinds: readonly (Shelf<FoundPage> & { readonly kind: SearchedKind })[];
  /** Whether the actor may look for people, and in all accounts. */
  readonly mayFind: { readonly people: boolean; readonly accounts: boolean };
}

/** Pages that are read from the index, and of each kind those that are shown. */
const mostRead = 300;
const mostShown = 10;

/**
 * Looks for words in the lessons, standards and scenarios that the actor is served, and for people whose page they may
 * open: all words, the last one from its beginning, with or without marks and capitals.
 */
export const search = useCase('search.read', async (context: Context, { typed }: { typed: string }, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  const asked = askedBy(typed);
  const people = await findPeople(context, actor.value, asked);
  const pages = await findPages(context, asked, { orSome: people.length === 0 });
  return ok<SearchView>({
    typed,
    asked: asked.length > 0,
    someOnly: pages.someOnly,
    people: { shown: people.slice(0, mostShown), count: people.length },
    kinds: byKind(context, pages.found, asked),
    mayFind: {
      people: mayLead(actor.value) || may(actor.value, 'people.list'),
      accounts: may(actor.value, 'people.list'),
    },
  });
});

type Place = Pick<FoundPage, 'kind' | 'slug' | 'language'>;

/** With `orSome`, pages that hold some of the words where none holds all. */
async function findPages({ db, catalog, language }: Context, asked: Asked, { orSome }: { orSome: boolean }) {
  if (asked.length === 0) return { found: [], someOnly: false };
  await indexContent(db, catalog);
  const find = async (any: boolean): Promise<Place[]> => {
    const rows = await findSearchPages(db.read, asked, [language, sourceLanguage], { any, limit: mostRead });
    // Of a text that is there in both languages the reader is shown their own.
    const served = rows.filter((row) => catalog.get(row.kind, row.slug, language)?.document.language === row.language);
    return [...served.filter((row) => row.language === language), ...served.filter((row) => row.language !== language)];
  };
  const all = await find(false);
  if (all.length > 0 || asked.length === 1 || !orSome) return { found: all, someOnly: false };
  const some = await find(true);
  return { found: some, someOnly: some.length > 0 };
}

/** Only what is shown is cut and marked. */
function byKind({ catalog, language }: Context, found: readonly Place[], asked: Asked): SearchView['kinds'] {
  const first = (kind: SearchedKind) => found.findIndex((one) => one.kind === kind);
  return searchedKinds
    .filter((kind) => first(kind) >= 0)
    .sort((a, b) => first(a) - first(b))
    .map((kind) => {
      const places = found.filter((one) => one.kind === kind);
      const shown = places.slice(0, mostShown).flatMap((place) => {
        const document = catalog.get(kind, place.slug, language)?.document;
        if (!document) return [];
        const { title, body } = searchedOf(document);
        return [{ ...place, title: marked(title, asked), excerpt: excerpt(body, asked) }];
      });
      return { kind, shown, count: places.length };
    });
}

const mayLead = (actor: Actor) => actor.seats.some((seat) => may(actor, 'people.read', { teamIds: [seat.id] }));

/** Every one of them is somebody whose page a rule lets the actor open; by name. */
async function findPeople(context: Context, actor: Actor, asked: Asked): Promise<FoundPerson[]> {
  if (asked.length === 0) return [];
  const compare = collate(context.language);
  const people = may(actor, 'people.list') ? await everyone(context, actor) : await ownPeople(context, actor);
  return people
    .filter(({ text }) => holdsAll(text, asked))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ text: _, name, ...person }) => ({ ...person, name: marked(name, asked) }));
}

type Candidate = Omit<FoundPerson, 'name'> & { readonly name: string; readonly text: string };

/** All but those who left: an admin finds them among the accounts. Those whom the admin leads open as their people. */
async function everyone({ db, language }: Context, actor: Actor): Promise<Candidate[]> {
  const rows = await listPeople(db.read);
  return rows.flatMap((row) => {
    if (row.leftAt !== null) return [];
    const teamIds = row.seats.flatMap(({ id, as }) => (as === 'member' ? [id] : []));
    const opens = row.suspendedAt === null && may(actor, 'people.read', { teamIds }) ? 'person' : 'account';
    const teams = teamNames(row.seats, language);
    const { id, name } = row;
    return [{ id, name, text: `${name} ${row.email}`, teams, opens, standing: standingOf(row) }];
  });
}

async function ownPeople({ db, language }: Context, actor: Actor): Promise<Candidate[]> {
  const led = actor.seats.filter(({ id }) => may(actor, 'people.read', { teamIds: [id] }));
  if (led.length === 0) return [];
  const members = await membersOf(
    db.read,
    led.map(({ id }) => id),
    language,
  );
  const teamsOf = (id: string) => led.filter((team) => members.some((one) => one.id === id && one.teamId === team.id));
  return [...new Map(members.map((member) => [member.id, member])).values()].map(({ id, name }) => ({
    ...{ id, name, text: name, opens: 'person', standing: 'active' },
    teams: teamsOf(id).map((team) => team.name),
  }));
}
