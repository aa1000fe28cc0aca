import { describe, expect, it } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { lessonRows, scenarioRows } from '../support/curriculum.ts';

const catalog = openCatalog('content');
const rows = catalog.file('evidence.md')?.evidence?.rows ?? [];
const documents = <K extends 'lessons' | 'scenarios' | 'standards' | 'claims'>(kind: K) =>
  catalog.list(kind).map(({ document }) => document);

describe('the table of the evidence', () => {
  it('has every row of the five articles', () => {
    const ids = { L: 5, V: 8, B: 8, T: 19, K: 6 };
    const expected = Object.entries(ids).flatMap(([article, most]) =>
      Array.from({ length: most }, (_, index) => `${article}${index + 1}`),
    );
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it('has no row that no lesson teaches', () => {
    const taught = new Set(documents('lessons').flatMap(({ covers }) => covers));
    expect(rows.filter(({ id }) => !taught.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(Object.entries(lessonRows))('is taught by the lesson %s as %s', (slug, expected) => {
    expect(catalog.get('lessons', slug)?.document.covers.join(' ')).toBe(expected);
  });

  it.each(Object.entries(scenarioRows))('is practised in the scenario %s as %s', (slug, expected) => {
    expect(catalog.get('scenarios', slug)?.document.covers.join(' ')).toBe(expected);
  });

  it('is used by every standard and every claim', () => {
    const without = [...documents('standards'), ...documents('claims')].filter(({ covers }) => covers.length === 0);
    expect(without.map(({ slug }) => slug)).toEqual([]);
  });
});

describe('a claim', () => {
  const claims = documents('claims');

  it('stands for each row of research or of a letter, and for no row twice', () => {
    const stated = rows.filter(({ kinds, grade }) => kinds.includes('E') || grade !== null);
    expect(claims.flatMap(({ covers }) => covers).sort()).toEqual(stated.map(({ id }) => id).sort());
  });

  it.each(claims.map((claim) => [claim.slug, claim] as const))(
    '%s has the grade of its row, D for an opinion',
    (_slug, claim) => {
      const row = rows.find(({ id }) => id === claim.covers[0]);
      expect(claim.covers).toEqual([claim.slug.toUpperCase()]);
      expect(claim.grade).toBe(row?.grade ?? 'D');
    },
  );

  it.each(claims.map((claim) => [claim.slug, claim] as const))('%s is whole', (_slug, claim) => {
    expect(claim.review).not.toBeNull();
    for (const field of [claim.year, claim.population, claim.measured, claim.source]) expect(field).not.toBe('');
    expect(claim.finding.length).toBeGreaterThan(40);
    expect(claim.caveat.length).toBeGreaterThan(80);
  });

  it('that conflicts with another is named by it too', () => {
    const told = claims.flatMap(({ slug, conflicts }) => conflicts.map((other) => `${slug} ${other}`));
    expect(told.length).toBeGreaterThan(0);
    for (const pair of told) expect(told).toContain(pair.split(' ').reverse().join(' '));
  });
});
