import { longestPassword } from '#domain/people/password.ts';

// Argon2id as OWASP advises: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Loaded when somebody signs in: it holds 4 MB. */
const argon2 = () => import('@node-rs/argon2');

/** Argon2id of the password, with its salt and cost in it. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await argon2();
  return hash(normal(password), cost);
}

/**
 * Whether the password is the one that was hashed. Without a hash (an account that does not exist, or has no password
 * yet) it does the same work and says no, so that the time taken tells nothing.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const { verify } = await argon2();
  const right = await verify(passwordHash ?? decoy, normal(password.slice(0, longestPassword * 4)));
  return right && passwordHash !== null;
}

/** The same characters whatever keyboard they were typed on. */
const normal = (password: string): string => password.normalize('NFKC');

// Made with the cost above from a password that was thrown away.
export const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$IIYO7slsiiItjXEJ1/+1UQ$oGEbuqhLISBJ95fkSeUs6H/nKmkoqMFX00rcntRPcfI';
