import Libsql from 'libsql';

type Statement = ReturnType<Libsql.Database['prepare']>;

/** How many statements a connection keeps. */
const most = 150;

/** Statements whose effect is in the running, not in the preparing, as that of some pragmas is. */
const keepable = /^\s*(select|with|insert|update|delete|begin|commit|rollback|savepoint|release)\b/i;

/** `*` alone, as not in `count(*)`: its columns are those of the table as it was when the statement was prepared. */
const allColumns = /\*(?!\))/;

let kept = false;

/**
 * Has every connection to a file keep the statements that it is asked for, the latest 150, instead of preparing them
 * anew for each question as `@libsql/client` does: that took longer than most of our questions themselves.
 */
export function keepStatements(): void {
  if (kept) return;
  kept = true;
  const known = new WeakMap<object, Map<string, Statement>>();
  const { prepare } = Libsql.prototype;
  Libsql.prototype.prepare = function (this: Libsql.Database, sql: string) {
    if (!keepable.test(sql) || allColumns.test(sql)) return prepare.call(this, sql);
    const statements = known.get(this) ?? new Map<string, Statement>();
    known.set(this, statements);
    const statement = statements.get(sql) ?? settingsOnce(prepare.call(this, sql));
    // Set anew, it is the latest.
    statements.delete(sql);
    statements.set(sql, statement);
    if (statements.size > most) statements.delete(statements.keys().next().value!);
    return statement;
  } as typeof prepare;
}

/** The client sets each statement in the same way before each run, and asks for its columns twice. */
function settingsOnce(statement: Statement): Statement {
  statement.safeIntegers = once(statement.safeIntegers.bind(statement));
  statement.raw = once(statement.raw.bind(statement));
  statement.columns = once(statement.columns.bind(statement));
  return statement;
}

/** Gives what the first call gave, or throws what it threw. */
function once<A extends unknown[], R>(ask: (...args: A) => R): (...args: A) => R {
  let answer: (() => R) | null = null;
  return (...args) => {
    if (answer) return answer();
    try {
      const given = ask(...args);
      answer = () => given;
    } catch (error) {
      answer = () => {
        throw error;
      };
    }
    return answer();
  };
}
