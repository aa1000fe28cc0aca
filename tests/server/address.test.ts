import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf } from '../../src/server/address.ts';

const came = (header?: string) =>
  ({
    headers: header === undefined ? {} : { 'x-forwarded-for': header },
    socket: { remoteAddress: '127.0.0.1' },
  }) as Pick<IncomingMessage, 'headers' | 'socket'>;

test('without a proxy of our own the header is never believed', () => {
  expect(addressOf(came('203.0.113.1'), 0)).toBe('127.0.0.1');
});

test('behind proxies it is what the outermost of them saw, whatever the caller wrote before', () => {
  expect(addressOf(came('203.0.113.1'), 1)).toBe('203.0.113.1');
  expect(addressOf(came('198.51.100.9, 203.0.113.1'), 1)).toBe('203.0.113.1');
  expect(addressOf(came('198.51.100.9, 203.0.113.1,10.0.0.2'), 2)).toBe('203.0.113.1');
});

test('a port and brackets are no part of it', () => {
  expect(addressOf(came('203.0.113.1:49152'), 1)).toBe('203.0.113.1');
  expect(addressOf(came('[2001:db8::1]:443'), 1)).toBe('2001:db8::1');
  expect(addressOf(came('2001:db8::1'), 1)).toBe('2001:db8::1');
});

test('what came around the proxies, or names no address, counts for the socket', () => {
  expect(addressOf(came(), 1)).toBe('127.0.0.1');
  expect(addressOf(came('203.0.113.1'), 2)).toBe('127.0.0.1');
  expect(addressOf(came('203.0.113.1, unknown'), 1)).toBe('127.0.0.1');
});
