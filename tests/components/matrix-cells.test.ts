import { expect, test } from 'vitest';
import { matrixCells } from '#components/teams/matrix-cells.ts';
import type { Mastery } from '#domain/mastery/mastery.ts';

const seen = (state: Mastery['state']): Mastery => ({ state, since: null, lapsesAt: null, right: 0, of: 0 });
const standard = {
  slug: 'put-it-right',
  number: 4,
  title: 'Put it “right” & <now>',
  knows: seen('met'),
  can: seen('partly'),
};
const member = { id: 'a b', name: 'Ann <i>', standards: [standard] };

test('a cell says whose it is and how they stand, and whatever a name or title holds stays text', () => {
  const cells = matrixCells(member, 'Ann <i>', null);
  expect(cells).toContain('>Ann &lt;i&gt;, Put it “right” &amp; &lt;now&gt;. Knows: Met. Can: Partly.<');
  expect(cells).toContain('href="?person=a%20b&amp;standard=put-it-right#open"');
  expect(cells).not.toContain('aria-current');
});

test('the open cell says that it is', () => {
  const open = { person: member, standard, offers: [], open: [] };
  expect(matrixCells(member, 'Ann', open)).toMatch(/^<td class="is-open"><a [^>]*aria-current="true"/);
  expect(matrixCells({ ...member, id: 'b' }, 'Ann', open)).not.toContain('aria-current');
});
