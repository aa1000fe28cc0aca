import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settledIn } from '#catalog/settled-in.ts';
import { compile } from '#domain/content/compile.ts';
import type { Scenario } from '#domain/content/documents.ts';
import { draw } from '#domain/graphs/draw.ts';
import { canBeDrawn, choiceName, mostDrawn } from '#domain/graphs/names.ts';
import { pictureOf } from '#domain/graphs/picture.ts';
import { kettle } from '../../support/practice.ts';

const content = join(import.meta.dirname, '../../../content');
const folder = join(content, 'scenarios/en');
const settled = settledIn(content);
const real = readdirSync(folder).map((file): [string, Scenario] => {
  const { document } = compile(`scenarios/en/${file}`, readFileSync(join(folder, file), 'utf8'), settled);
  return [file, document as Scenario];
});
const say = { title: 'The graph of “A < B”', description: 'Four scenes.', start: 'Start', ending: 'Ending' };

test.for(real)('%s: no line runs over a box, and no box over another', ([, scenario]) => {
  const picture = pictureOf(scenario);
  const boxes = [...picture.scenes, ...picture.choices];
  expect(boxes).toHaveLength(scenario.scenes.length + scenario.scenes.flatMap(({ choices }) => choices).length);
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) expect([one.id, other.id, overlap(one, other)]).toContain(false);
  }
  for (const { name, into, out } of picture.choices) {
    for (const line of [...piecesOf(into.path), ...piecesOf(out.path)]) {
      const under = boxes.filter((box) => overlap(box, line, -1)).map(({ id }) => id);
      expect([name, ...under]).toEqual([name]);
    }
  }
});

test.for(real)('%s: two lines lie upon each other nowhere', ([, scenario]) => {
  const { choices } = pictureOf(scenario);
  const lines = choices.flatMap(({ name, into, out }) =>
    [into, out].map(({ path }) => ({ name, pieces: piecesOf(path) })),
  );
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const both = one.pieces.filter((piece) => other.pieces.some((another) => alongside(piece, another)));
      expect([one.name, other.name, both.length]).toEqual([one.name, other.name, 0]);
    }
  }
});

test('the start, a scene and an ending are told apart by their shape', () => {
  expect(pictureOf(kettle).scenes.map(({ is }) => is)).toEqual(['start', 'scene', 'ending', 'ending']);
  const shapes = draw(pictureOf(kettle), say, { id: 'one' });
  expect(shapes.match(/graph-bar/g)).toHaveLength(1);
  expect(shapes.match(/graph-inner/g)).toHaveLength(2);
});

test('a choice carries its name, a mark for what it meets or misses, and is dashed under a condition', () => {
  const { choices } = pictureOf(kettle);
  expect(choices.map(({ name, marks, conditional }) => [name, marks, conditional])).toEqual([
    ['1a', ['meets'], false],
    ['1b', ['misses'], false],
    ['2a', ['meets'], false],
    ['2b', ['misses'], false],
    ['2c', ['misses'], false],
  ]);
});

test('a way back leads up, to the scene above', () => {
  const back = pictureOf(kettle).choices.find(({ name }) => name === '2b');
  expect(back?.out.down).toBe(false);
});

test('names go on after the 26th choice', () => {
  expect([choiceName(0, 0), choiceName(2, 25), choiceName(2, 26), choiceName(9, 53)]).toEqual([
    '1a',
    '3z',
    '3aa',
    '10bb',
  ]);
});

test('the drawing is safe to stand in a page: words are escaped, and nothing is styled inline', () => {
  const scenes = [{ ...kettle.scenes[2]!, title: '<script>alert(1)</script>' }];
  const svg = draw(pictureOf({ scenes }), say, { id: 'one', href: (id) => `#row-${id}` });
  expect(svg).toContain('The graph of “A &#x3C; B”');
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('style=');
});

test('the same script gives the same drawing', () => {
  const drawn = () => draw(pictureOf(real[0]![1]), say, { id: 'one' });
  expect(drawn()).toBe(drawn());
});

test('a script beyond the bound is not drawn, and one at the bound is laid out in seconds', { timeout: 60_000 }, () => {
  const chain = (scenes: number, each: number): Pick<Scenario, 'scenes'> => ({
    scenes: Array.from({ length: scenes }, (_, at) => ({
      ...kettle.scenes[0]!,
      id: `scene-${at}`,
      choices: Array.from({ length: at === scenes - 1 ? 0 : each }, (_, to) => ({
        ...kettle.scenes[0]!.choices[0]!,
        to: `scene-${Math.min(scenes - 1, at + 1 + to * 3)}`,
      })),
    })),
  });
  expect(canBeDrawn(chain(mostDrawn.scenes + 1, 1))).toBe(false);
  expect(canBeDrawn(chain(20, 40))).toBe(false);
  const largest = chain(mostDrawn.scenes, 3);
  expect(canBeDrawn(largest)).toBe(true);
  expect(pictureOf(largest).scenes).toHaveLength(mostDrawn.scenes);
});

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two areas share some of it; `slack` makes both smaller. */
const overlap = (a: Area, b: Area, slack = 0): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width + slack && Math.abs(a.y - b.y) * 2 < a.height + b.height + slack;

/** The straight pieces of a path, round corners taken as if they had points. */
function piecesOf(path: string): Area[] {
  const points = [...path.matchAll(/[MLQ ](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  return points.slice(1).map((end, index) => {
    const start = points[index]!;
    return {
      ...{ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
      ...{ width: Math.abs(start.x - end.x), height: Math.abs(start.y - end.y) },
    };
  });
}

/** Whether two pieces of the same direction lie upon each other for more than a corner. */
function alongside(a: Area, b: Area): boolean {
  const upright = a.width < 0.5 && b.width < 0.5;
  const level = a.height < 0.5 && b.height < 0.5;
  if (upright) return Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) * 2 < a.height + b.height - 6;
  return level && Math.abs(a.y - b.y) < 2 && Math.abs(a.x - b.x) * 2 < a.width + b.width - 6;
}
