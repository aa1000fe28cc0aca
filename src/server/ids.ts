import { randomBytes } from 'node:crypto';

const digits = '0123456789abcdefghijklmnopqrstuv';
const forTime = 9;
const forChance = 15;
// To ask for some bytes takes as long as to ask for a thousand.
let chance = Buffer.alloc(0);

/**
 * An id for a row, 24 letters and digits: the moment in milliseconds, then 75 bits of chance. Later ones come after
 * earlier ones, so that rows which are written together stand together in the indexes.
 */
export function newId(now: number = Date.now()): string {
  if (chance.length < forChance) chance = randomBytes(forChance * 50);
  let id = now.toString(digits.length).padStart(forTime, '0');
  for (const byte of chance.subarray(0, forChance)) id += digits[byte % digits.length];
  chance = chance.subarray(forChance);
  return id;
}
