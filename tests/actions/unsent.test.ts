import { expect, test } from 'vitest';
import { unsentOf } from '#actions/unsent.ts';

const here = { pathname: '/studio/lessons/en/late/edit', search: '?line=3' };
const sent = (...fields: [string, string | File][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return unsentOf(form, here);
};

test('a form that cannot be taken keeps its address and all that was typed, in its order', () => {
  const kept = sent(['do', 'save'], ['people', 'ieva'], ['people', 'tomas'], ['text', 'One.\r\nTwo.']);
  expect(kept.to).toBe('/studio/lessons/en/late/edit?line=3');
  expect(kept.fields.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'do=save',
    'people=ieva',
    'people=tomas',
    'text=One.\r\nTwo.',
  ]);
});

test('what is longer than a line can be copied, but for what the product wrote itself', () => {
  const long = 'I am sorry. I have a loan unit here for you today.';
  expect(sent(['seen', `{"name": "${long}"}`], ['why', 'The rush.'], ['note', long], ['text', 'a\nb']).written).toEqual(
    [long, 'a\nb'],
  );
});

test('a password is never written back, and a file has to be chosen again', () => {
  const kept = sent(
    ['password', 'a kettle on Dock Street'],
    ['again', 'a kettle on Dock Street'],
    ['file', new File(['x'], 'shelf.png')],
    ['other', new File([], '')],
    ['name', 'shelf'],
  );
  expect(kept.fields).toEqual([{ name: 'name', value: 'shelf' }]);
  expect(kept.files).toEqual([{ name: 'file', file: 'shelf.png' }]);
});
