import { expect, test } from 'vitest';
import { decoy, hashPassword, verifyPassword } from '#auth/password.ts';

const password = 'a kettle on Dock Street';

test('a password is kept as Argon2id with a salt of its own', async () => {
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword(one, password)).toBe(true);
  expect(await verifyPassword(one, `${password} `)).toBe(false);
});

test('letters with marks are the same however the keyboard makes them', async () => {
  const hash = await hashPassword('žąsis ir šuo kieme'.normalize('NFD'));
  expect(await verifyPassword(hash, 'žąsis ir šuo kieme'.normalize('NFC'))).toBe(true);
});

test('an account without a password costs the work of one that has it', async () => {
  const parameters = (hash: string) => hash.split('$').slice(0, 4);
  expect(parameters(decoy)).toEqual(parameters(await hashPassword(password)));
  expect(await verifyPassword(null, password)).toBe(false);
});
