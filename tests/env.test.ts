import { expect, test } from 'vitest';
import { readEnv } from '../src/env.ts';

const refusal = (source: Record<string, string>) => {
  try {
    return readEnv(source);
  } catch (error) {
    return (error as Error).message;
  }
};

test('in production all but ORIGIN has a default', () => {
  expect(readEnv({ ORIGIN: 'https://train.example.org/' })).toEqual({
    port: 4321,
    host: '127.0.0.1',
    origin: 'https://train.example.org',
    databaseUrl: 'file:./data/wellserved.db',
    databaseAuthToken: undefined,
    contentDir: './content',
    demo: false,
    company: 'Wellserved',
  });
  expect(refusal({})).toMatch(/^ORIGIN: write the address/);
});

test('a variable that cannot be read is named, with how to write it', () => {
  const origin = { ORIGIN: 'https://train.example.org' };
  expect(refusal({ ...origin, PORT: 'http' })).toMatch(/^PORT: /);
  expect(refusal({ ...origin, PORT: '70000' })).toMatch(/^PORT: /);
  expect(refusal({ ...origin, DATABASE_URL: 'postgres://db' })).toMatch(/^DATABASE_URL: /);
  expect(refusal({ ...origin, DEMO: 'maybe' })).toMatch(/^DEMO: /);
  expect(refusal({ ORIGIN: 'train.example.org' })).toMatch(/^ORIGIN: /);
  expect(refusal({ ORIGIN: 'https://train.example.org/wellserved' })).toMatch(/^ORIGIN: /);
});

test('the demo, whose password everybody knows, is for this machine alone', () => {
  expect(readEnv({ DEMO: '1', PORT: '5000' })).toMatchObject({ demo: true, origin: 'http://127.0.0.1:5000' });
  expect(refusal({ DEMO: '1', HOST: '0.0.0.0' })).toMatch(/^HOST: /);
  expect(refusal({ DEMO: '1', ORIGIN: 'https://train.example.org' })).toMatch(/^ORIGIN: /);
});

test('passwords do not go over http to another machine', () => {
  expect(refusal({ ORIGIN: 'http://train.example.org' })).toMatch(/^ORIGIN: passwords need https/);
  expect(readEnv({ ORIGIN: 'http://localhost:4321' }).origin).toBe('http://localhost:4321');
});
