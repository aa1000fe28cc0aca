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
    proxyHops: 0,
    databaseUrl: 'file:./data/wellserved.db',
    databaseAuthToken: undefined,
    contentDir: './content',
    mail: null,
    demo: false,
    company: 'Wellserved',
  });
  expect(refusal({})).toMatch(/^ORIGIN: write the address/);
});

test('a variable that cannot be read is named, with how to write it', () => {
  const origin = { ORIGIN: 'https://train.example.org' };
  expect(refusal({ ...origin, PORT: 'http' })).toMatch(/^PORT: /);
  expect(refusal({ ...origin, PORT: '70000' })).toMatch(/^PORT: /);
  expect(refusal({ ...origin, PROXY_HOPS: '-1' })).toMatch(/^PROXY_HOPS: write how many/);
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

test('mail is sent by a mail server, as somebody', () => {
  const origin = { ORIGIN: 'https://train.example.org', SMTP_URL: 'smtps://me:secret@mail.example.org' };
  const from = 'Kettle & Lamp <train@example.org>';
  expect(readEnv({ ...origin, MAIL_FROM: from })).toMatchObject({ mail: { smtpUrl: origin.SMTP_URL, from } });
  expect(refusal(origin)).toMatch(/^MAIL_FROM: write as whom/);
  expect(refusal({ ...origin, MAIL_FROM: 'Kettle & Lamp' })).toMatch(/^MAIL_FROM: write an e-mail/);
  expect(refusal({ ...origin, SMTP_URL: 'mail.example.org:25' })).toMatch(/^SMTP_URL: write the mail server/);
});

test('passwords do not go over http to another machine', () => {
  expect(refusal({ ORIGIN: 'http://train.example.org' })).toMatch(/^ORIGIN: passwords need https/);
  expect(readEnv({ ORIGIN: 'http://localhost:4321' }).origin).toBe('http://localhost:4321');
});
