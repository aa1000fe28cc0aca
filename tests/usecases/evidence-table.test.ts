import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readClaim } from '#usecases/claims.ts';
import { readEvidenceTable } from '#usecases/evidence-table.ts';
import { listContent } from '#usecases/studio.ts';
import { openWorld, type World } from '../support/world.ts';

let folder: string;
let world: World;

const table = (rows: string) =>
  `---\ntitle: Evidence\n---\n| Row | Says | Kind | Grade | Source |\n| - | - | - | - | - |\n${rows}`;
const rows = '| T14 | Solve it easily | S, E | B | a survey |\n| L9 | Nobody teaches this | S | – | |\n';

async function open(evidence: string | null) {
  folder = await mkdtemp(join(tmpdir(), 'wellserved-content-'));
  await cp('tests/support/content', folder, { recursive: true });
  const lesson = join(folder, 'lessons/en/covering.md');
  await writeFile(lesson, '---\ntitle: Covering\nlead: L.\ncovers: [T14]\nserves: [put-it-right]\n---\nText.\n');
  const claim = join(folder, 'claims/en/t15.md');
  const front =
    'title: A claim\ncovers: [T14]\ngrade: B\nsource: S\nyear: "2010"\npopulation: P\nmeasured: M\nread: true';
  await writeFile(claim, `---\n${front}\n---\nFound.\n\nBut.\n`);
  if (evidence === null) await rm(join(folder, 'evidence.md'));
  else await writeFile(join(folder, 'evidence.md'), evidence);
  world = await openWorld({ content: folder });
}

beforeEach(() => open(table(rows)));
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

test('a trainer sees each row with what teaches it, and which are taught nowhere', async () => {
  const all = await readEvidenceTable(world.as('marius'), { untaught: false });
  expect(all).toMatchObject({
    ok: true,
    value: {
      total: 2,
      untaught: 1,
      rows: [
        {
          row: { id: 'T14', kinds: ['S', 'E'], grade: 'B' },
          in: [{ kind: 'lessons', slug: 'covering' }, { kind: 'standards' }, { slug: 't15' }],
        },
        { row: { id: 'L9', grade: null }, in: [] },
      ],
    },
  });
  const nowhere = await readEvidenceTable(world.as('marius'), { untaught: true });
  expect(nowhere.ok && nowhere.value.rows.map(({ row }) => row.id)).toEqual(['L9']);
});

test('on a claim, trainers see its rows and nobody else does', async () => {
  const trainer = await readClaim(world.as('marius'), { slug: 't15' });
  expect(trainer.ok && trainer.value.rows.map(({ row }) => row.id)).toEqual(['T14']);
  const employee = await readClaim(world.as('ieva'), { slug: 't15' });
  expect(employee.ok && employee.value.rows).toEqual([]);
});

test('the studio lists the table only while it is to be mended, and then it has no rows', async () => {
  const fine = await listContent(world.as('marius'), {});
  expect(fine.ok && fine.value).toMatchObject({ hasEvidence: true });
  expect(fine.ok && fine.value.files.some(({ path }) => path === 'evidence.md')).toBe(false);
  await world.close();
  await open(table('| t14 | Solve it | S | B | |\n'));
  const broken = await listContent(world.as('marius'), {});
  expect(broken.ok && broken.value.files.find(({ path }) => path === 'evidence.md')).toMatchObject({ errors: 1 });
  const page = await readEvidenceTable(world.as('marius'), { untaught: false });
  expect(page).toMatchObject({ ok: true, value: { table: null, rows: [], diagnostics: [{ rule: 'value-not-row' }] } });
});

test('a company without the table is shown nothing and asked nothing', async () => {
  await world.close();
  await open(null);
  expect(await readEvidenceTable(world.as('marius'), { untaught: false })).toMatchObject({
    ok: false,
    refusal: { reason: 'not-found' },
  });
  const list = await listContent(world.as('marius'), {});
  expect(list.ok && list.value.hasEvidence).toBe(false);
  expect(list.ok && list.value.files.find(({ slug }) => slug === 'covering')).toMatchObject({ errors: 0 });
  const claim = await readClaim(world.as('marius'), { slug: 't15' });
  expect(claim.ok && claim.value.rows).toEqual([]);
});

test('nobody but a trainer reads it', async () => {
  expect(await readEvidenceTable(world.as('ieva'), { untaught: false })).toMatchObject({
    ok: false,
    refusal: { reason: 'not-allowed' },
  });
});
