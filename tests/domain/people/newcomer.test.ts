import { expect, test } from 'vitest';
import { nameFrom } from '#domain/people/newcomer.ts';

test.each([
  ['rasa@shop.example', 'Rasa'],
  ['rasa.ozola@shop.example', 'Rasa Ozola'],
  ['ģirts_k-liepa+train@shop.example', 'Ģirts K Liepa Train'],
  ['.@shop.example', '.@shop.example'],
])('the first admin is greeted by a name made of the e-mail: %s as %s', (email, name) => {
  expect(nameFrom(email)).toBe(name);
});
