import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissions } from '#domain/people/permissions.ts';
import { unusedExports } from './support/exports.ts';
import { allImports, type Import, sourceFiles } from './support/imports.ts';

const imports = allImports();

/** The room of a file: what stands between `src/` (or the top) and the next slash. */
const roomOf = (file: string): string => {
  if (file.startsWith('db/')) return 'db';
  const [, room = '', rest] = file.split('/');
  return rest === undefined ? 'top' : room;
};

// What each room may import, itself aside. `top` is src/middleware.ts, src/live.config.ts and src/env.ts.
const below = ['domain'];
const house: Record<string, readonly string[]> = {
  domain: [],
  // Where the project's folder is.
  project: [],
  i18n: below,
  db: [...below, 'project'],
  guide: below,
  // Documents hold words that are said in their language: times, for one.
  catalog: [...below, 'i18n', 'project'],
  components: [...below, 'i18n', 'styles'],
  islands: [...below, 'i18n', 'styles'],
  layouts: [...below, 'i18n', 'styles', 'components'],
  usecases: [...below, 'db', 'catalog', 'guide', 'auth'],
  auth: [...below, 'db'],
  actions: [...below, 'i18n', 'usecases', 'auth'],
  pages: [...below, 'i18n', 'styles', 'components', 'islands', 'layouts', 'usecases', 'actions', 'auth', 'catalog'],
  server: [...below, 'i18n', 'db', 'catalog', 'usecases', 'auth', 'actions', 'project', 'top'],
  commands: [...below, 'i18n', 'db', 'catalog', 'usecases', 'auth', 'server', 'project', 'top'],
  top: [...below, 'i18n', 'db', 'catalog', 'usecases', 'auth', 'actions', 'server'],
};

// The libraries that a room of the domain is named for.
const markdown = [
  'hast',
  'hast-util-to-html',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm-table',
  'mdast-util-gfm-task-list-item',
  'mdast-util-to-hast',
  'mdast-util-to-string',
  'micromark-extension-gfm-table',
  'micromark-extension-gfm-task-list-item',
  'yaml',
];
const domainLibraries: Record<string, readonly string[]> = {
  markdown,
  content: ['mdast', 'mdast-util-to-string', 'yaml'],
  csv: ['papaparse'],
  differences: ['diff'],
  figures: ['simple-statistics'],
  guide: ['mdast', 'mdast-util-to-string'],
  exchange: [
    'hast',
    'hast-util-from-html',
    'hast-util-to-mdast',
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-gfm-table',
    'mdast-util-gfm-task-list-item',
    'mdast-util-to-markdown',
    'mdast-util-to-string',
    'micromark-extension-gfm-table',
    'saxes',
  ],
  items: ['mdast', 'mdast-util-to-string'],
  scenarios: ['mdast', 'mdast-util-to-string'],
  graphs: ['@dagrejs/dagre', 'hast', 'hast-util-to-html'],
  shared: ['pure-rand'],
};

const told = ({ from, to }: Import) => `${from} → ${to}`;

test('no file imports from a floor above its own, or from a room beside it', () => {
  const wrong = imports.filter(({ from, to, ours, typeOnly }) => {
    if (!ours || !to.match(/^(src|db)\//)) return false;
    const [room, target] = [roomOf(from), roomOf(to)];
    if (room === target || typeOnly) return room !== target && room === 'domain';
    return !house[room]?.includes(target);
  });
  expect(wrong.map(told)).toEqual([]);
});

test('types are not borrowed from above: a type import points down or across the same floor', () => {
  const floors = [
    ['domain'],
    ['db', 'catalog', 'guide', 'i18n', 'islands', 'components', 'layouts', 'styles'],
    ['usecases', 'auth'],
  ];
  const floorOf = (room: string) => {
    const floor = floors.findIndex((rooms) => rooms.includes(room));
    return floor < 0 ? floors.length : floor;
  };
  // What a component shows may be typed by the use case that gives it: the type is erased.
  const shows = new Set(['components', 'layouts', 'islands']);
  const wrong = imports.filter(
    ({ from, to, ours, typeOnly }) =>
      ours && typeOnly && !shows.has(roomOf(from)) && floorOf(roomOf(to)) > floorOf(roomOf(from)),
  );
  expect(wrong.map(told)).toEqual([]);
});

test('the domain imports itself, zod, and the library that a room is named for', () => {
  const wrong = imports.filter(({ from, to, ours }) => {
    if (roomOf(from) !== 'domain' || ours) return false;
    const room = from.split('/')[2]!;
    return to !== 'zod' && !domainLibraries[room]?.includes(to);
  });
  expect(wrong.map(told)).toEqual([]);
});

test('Drizzle stays in db, Lucia in auth/lucia.ts', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      (to === 'drizzle-orm' && roomOf(from) !== 'db') || (to === 'lucia' && from !== 'src/auth/lucia.ts'),
  );
  expect(wrong.map(told)).toEqual([]);
});

test('islands take nothing but types from the domain, so that no rule and no validator reaches the browser', () => {
  const wrong = imports.filter(
    ({ from, to, typeOnly }) => roomOf(from) === 'islands' && to.startsWith('src/domain/') && !typeOnly,
  );
  expect(wrong.map(told)).toEqual([]);
});

test('no import leads back to the file that it came from', () => {
  const next = new Map<string, string[]>();
  for (const { from, to, ours } of imports) if (ours) next.set(from, [...(next.get(from) ?? []), to]);
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('time and chance come in as arguments: no clock and no dice below the edge', () => {
  const edge = new Set(['server', 'commands', 'top', 'islands']);
  const wrong = sourceFiles()
    .filter((file) => !edge.has(roomOf(file)))
    .filter((file) => /\bDate\.now\(|\bMath\.random\(|new Date\(\)/.test(readFileSync(file, 'utf8')));
  expect(wrong).toEqual([]);
});

test('every use case declares a rule that exists', async () => {
  const files = sourceFiles().filter((file) => roomOf(file) === 'usecases');
  const verbs = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/useCase(?:<[^(]*>)?\(\s*'([^']+)'/g)].map((match) => match[1]!),
  );
  expect(verbs.length).toBeGreaterThan(10);
  expect(verbs.filter((verb) => !(verb in permissions))).toEqual([]);
});

test('every page shows or submits through a use case, and so has its rule', () => {
  const plain = [
    'src/pages/403.astro',
    'src/pages/404.astro',
    'src/pages/413.astro',
    'src/pages/500.astro',
    'src/pages/refused.astro',
    'src/pages/send-again.astro',
    'src/pages/[...missing].astro',
  ];
  const pages = sourceFiles().filter((file) => roomOf(file) === 'pages' && !plain.includes(file));
  const without = pages.filter((file) => !/\b(show|submit)\(\s*Astro/.test(readFileSync(file, 'utf8')));
  expect(pages.length).toBeGreaterThan(5);
  expect(without).toEqual([]);
});

test('every rule of permissions is asked by some use case', () => {
  const asked = sourceFiles()
    .filter((file) => roomOf(file) === 'usecases')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const idle = Object.keys(permissions).filter((verb) => !asked.includes(`'${verb}'`));
  expect(idle).toEqual([]);
});

test('what a file exports, another file imports', () => {
  expect(unusedExports()).toEqual([]);
});
