import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Turn, turnsOf } from '#server/turns.ts';

let server: Server;
let turn: Turn;
/** Each turn of the event loop, with who had it. */
let turns: number[][];

beforeEach(async () => {
  server = createServer();
  turn = turnsOf(server);
  turns = [];
  await once(server.listen(0, '127.0.0.1'), 'listening');
});

afterEach(async () => {
  const closed = once(server.close(), 'close');
  server.closeAllConnections();
  await closed;
});

/** Has so many ask at once, and notes the turns that they have. */
async function ask(count: number): Promise<void> {
  const asked = Promise.all(
    Array.from({ length: count }, async (_, who) => {
      await turn();
      turns.at(-1)!.push(who);
    }),
  );
  const turnOver = () => {
    turns.push([]);
    if (turns.flat().length < count) setImmediate(turnOver);
  };
  turnOver();
  await asked;
}

describe('turns of the event loop', () => {
  it('are given to eight together, in the order in which they asked', async () => {
    await ask(20);
    expect(turns.filter(({ length }) => length > 0)).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19],
    ]);
  });

  it('are given to one alone while new connections come, so that these are taken in', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(server, 'connection');
    await ask(3);
    expect(turns.filter(({ length }) => length > 0)).toEqual([[0], [1, 2]]);
    socket.destroy();
  });
});
