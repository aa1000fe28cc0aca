import { expect, test } from 'vitest';
import { openLimiter } from '#auth/rate-limit.ts';
import { MINUTE } from '#domain/shared/time.ts';

const address = '192.0.2.1';

const takes = (
  limiter: ReturnType<typeof openLimiter>,
  times: number,
  account: string | undefined,
  from: string,
  now: number,
) => Array.from({ length: times }, () => limiter.take({ account, address: from }, now)).filter(Boolean).length;

test('an account can be tried ten times at once, and once more after each minute', () => {
  const limiter = openLimiter();
  expect(takes(limiter, 12, 'ieva', address, 0)).toBe(10);
  expect(takes(limiter, 3, 'ieva', '192.0.2.2', MINUTE - 1)).toBe(0);
  expect(takes(limiter, 3, 'ieva', '192.0.2.2', MINUTE)).toBe(1);
  expect(takes(limiter, 12, 'ieva', '192.0.2.2', 60 * MINUTE)).toBe(10);
});

test('an address can try sixty accounts at once; another address is not held up by it', () => {
  const limiter = openLimiter();
  const tried = Array.from({ length: 100 }, (_, i) => limiter.take({ account: `p${i}`, address }, 0));
  expect(tried.filter(Boolean)).toHaveLength(60);
  expect(limiter.take({ account: 'ieva', address: '192.0.2.2' }, 0)).toBe(true);
});

test('ways in without an account count for the address too', () => {
  expect(takes(openLimiter(), 100, undefined, address, 0)).toBe(60);
});

test('the addresses of one IPv6 network are one', () => {
  const limiter = openLimiter();
  const tried = Array.from({ length: 100 }, (_, i) => limiter.take({ address: `2001:db8::${i.toString(16)}` }, 0));
  expect(tried.filter(Boolean)).toHaveLength(60);
});

test('who got in starts afresh, and does not use up the tries of a shop behind one address', () => {
  const limiter = openLimiter();
  for (let i = 0; i < 500; i++) {
    expect(limiter.take({ account: 'ieva', address }, 0)).toBe(true);
    limiter.forgive({ account: 'ieva', address });
  }
});

test('what it remembers is bounded, and who tries most is remembered longest', () => {
  const limiter = openLimiter(1000);
  takes(limiter, 10, 'ieva', address, 0);
  for (let i = 0; i < 5000; i++) limiter.take({ account: `p${i}`, address: `10.0.${i >> 8}.${i & 255}` }, 0);
  expect(limiter.size).toBeLessThanOrEqual(1000);
  expect(limiter.take({ account: 'ieva', address }, 0)).toBe(false);
});
