import { setImmediate } from 'node:timers/promises';
import type { Client, Transaction } from '@libsql/client';
import { isBusy, type Line } from './writer-queue.ts';

/** The most pieces of work that share a transaction: a server far away ends one that takes long. */
const most = 32;

interface Piece {
  readonly work: () => Promise<unknown>;
  /** With what it gave, or a promise that was refused. */
  readonly settle: (outcome: unknown) => void;
}

/** The writer's transactions. */
interface Transactions {
  /** Runs `work` in a transaction, in its turn; what it gives is given once it stands on the disk. */
  join<T>(work: () => Promise<T>): Promise<T>;
  /** Carries out statements in the transaction that is open. */
  readonly client: Client;
  /** Whether one is open. */
  isOpen(): boolean;
}

/**
 * Pieces of work that wait for their turn at the same time share a transaction, so that the disk is waited for once for
 * all of them. When one of them fails, all are carried out again, each in a savepoint of its own: what failed leaves
 * nothing behind, and the others as they are.
 */
export function openTransactions(client: Client, line: Line): Transactions {
  let open: Transaction | null = null;
  const waiting: Piece[] = [];

  async function turn(pieces: readonly Piece[]): Promise<void> {
    try {
      await carryOut(pieces, plainly);
    } catch (error) {
      if (pieces.length === 1 || isBusy(error)) throw error;
      await carryOut(pieces, apart);
    }
  }

  async function carryOut(pieces: readonly Piece[], how: typeof plainly): Promise<void> {
    const transaction = await client.transaction('write');
    open = transaction;
    try {
      const outcomes: (() => void)[] = [];
      for (const piece of pieces) outcomes.push(await how(piece));
      await transaction.commit();
      for (const tell of outcomes) tell();
    } catch (error) {
      await transaction.rollback();
      throw error;
    } finally {
      open = null;
    }
  }

  /** Gives how to tell what came of it. */
  async function plainly({ work, settle }: Piece): Promise<() => void> {
    const value = await work();
    return () => settle(value);
  }

  /** The same in a savepoint. */
  async function apart({ work, settle }: Piece): Promise<() => void> {
    await open!.execute('savepoint piece');
    try {
      const value = await work();
      await open!.execute('release piece');
      return () => settle(value);
    } catch (error) {
      // The whole of it is begun again.
      if (isBusy(error)) throw error;
      await open!.execute('rollback to piece');
      await open!.execute('release piece');
      return () => settle(Promise.reject(error));
    }
  }

  function askForTurn(): void {
    // Taken once: a turn that meets a lock is begun again with the same.
    let mine: readonly Piece[] | null = null;
    const takeMine = () => {
      const taken = waiting.splice(0, most);
      if (waiting.length > 0) askForTurn();
      return taken;
    };
    line
      .inTurn(async () => {
        // The driver stops the whole process while it writes: whoever has asked meanwhile is read first, and joins.
        await setImmediate();
        mine ??= takeMine();
        await turn(mine);
      })
      .catch((error: unknown) => {
        for (const { settle } of mine ?? []) settle(Promise.reject(error));
      });
  }

  return {
    join: <T>(work: () => Promise<T>) =>
      new Promise<T>((resolve) => {
        waiting.push({ work: line.asAsked(work), settle: resolve as Piece['settle'] });
        if (waiting.length === 1) askForTurn();
      }),
    client: {
      execute: (statement: Parameters<Transaction['execute']>[0]) => {
        if (!open) throw new Error('The transaction is over');
        return open.execute(statement);
      },
    } as unknown as Client,
    isOpen: () => open !== null,
  };
}
