import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages as contentLanguages } from '#domain/content/path.ts';
import { inLanguage } from '#i18n/in-language.ts';
import { languages } from '#i18n/languages.ts';
import { m } from '#i18n/messages.ts';
import { messagesIn } from '#i18n/raw.ts';
import { type Message, written } from '#i18n/written.ts';
import { islandWords } from '#islands/words.ts';

const folder = join(import.meta.dirname, '../../src/i18n/messages');
const [source, ...translations] = languages;
type Catalogue = Readonly<Record<string, Message>>;

const textOf = (language: string, room: string): string => readFileSync(join(folder, language, room), 'utf8');

const roomsOf = (language: string): string[] => readdirSync(join(folder, language));

function catalogueOf(language: string): Catalogue {
  const rooms = roomsOf(language).map((room) => JSON.parse(textOf(language, room)) as Catalogue);
  const { $schema, ...catalogue } = Object.assign({}, ...rooms) as Record<string, Message>;
  return catalogue;
}

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match);
const placeholdersOf = (message: Message): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/(?<!\\)\{\w+(?<!\\)\}/g) ?? []))].sort();

/** The plural forms that each text of this message speaks for: `n=one`, for every number that it has. */
const pluralsOf = (message: Message): string[] =>
  typeof message === 'string'
    ? []
    : message[0].declarations.flatMap((one) => /^local (\w+) = \w+: plural$/.exec(one)?.[1] ?? []);

/** Each of them with the number that it counts. */
const countedBy = (message: Exclude<Message, string>): [string, string][] =>
  message[0].declarations.flatMap((one) => {
    const [, name, input] = /^local (\w+) = (\w+): plural$/.exec(one) ?? [];
    return name && input ? [[name, input]] : [];
  });

// The compiler takes one key in two files as a change of the first, and then puts in each message singly: ten times
// slower.
test.each(languages)('each key of the message catalogue stands in one room (%s)', (language) => {
  const keys = roomsOf(language).flatMap((room) =>
    [...textOf(language, room).matchAll(/^ {2}"([a-z0-9_]+)":/gm)].map(([, key]) => key),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

/** What is the same in another language, and right: names, and texts made of placeholders alone. */
const same = new Set(['shell_product', 'import_format_gift', 'import_format_aiken', 'import_format_moodle_xml']);
/** Days, dates and times are said by what a language needs for them. */
const freePlaceholders = /^(on|by)_(date|weekday)|^times_/;

describe.each(translations)('the catalogue in %s', (language) => {
  const [theirs, ours] = [catalogueOf(source), catalogueOf(language)];

  test('has every message of the source, and none that the source has not', () => {
    const missing = Object.fromEntries(Object.entries(theirs).filter(([key]) => !(key in ours)));
    const added = Object.keys(ours).filter((key) => !(key in theirs));
    expect({ missing, added }).toEqual({ missing: {}, added: [] });
  });

  test('has its messages in the same rooms', () => {
    const misplaced = roomsOf(language).flatMap((room) => {
      const there = JSON.parse(textOf(source, room)) as object;
      return Object.keys(JSON.parse(textOf(language, room))).filter((key) => key in theirs && !(key in there));
    });
    expect(misplaced).toEqual([]);
  });

  test('puts the same values into each message', () => {
    const wrong = Object.entries(ours).filter(([key, message]) => {
      const expected = placeholdersOf(theirs[key] ?? '');
      const found = placeholdersOf(message);
      if (freePlaceholders.test(key)) return false;
      // A plural may write “one” for its number, in either language.
      const count = pluralsOf(message).length > 0;
      return count ? expected.some((one) => !found.includes(one)) : String(found) !== String(expected);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has every plural form of the language, in each text that takes a number', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wrong = Object.entries(ours).filter(([key, message]) => {
      if (String(pluralsOf(message)) !== String(pluralsOf(theirs[key] ?? ''))) return true;
      if (typeof message === 'string') return false;
      const rows = Object.keys(message[0].match).map((row) => row.split(', '));
      return pluralsOf(message).some((name) =>
        forms.some((form) => !rows.some((row) => row.includes(`${name}=${form}`))),
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('writes the number in each form that several numbers share: in some languages 21 goes as 1', () => {
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    const rules = new Intl.PluralRules(language);
    const shared = (form: string) => numbers.filter((number) => rules.select(number) === form).length > 1;
    const wrong = Object.entries(ours).filter(([, message]) => {
      if (typeof message === 'string') return false;
      const rows = Object.entries(message[0].match);
      return countedBy(message).some(([name, input]) => {
        const writes = (text: string) => text.includes(`{${input}}`);
        const silent = rows.filter(([, text]) => !writes(text)).flatMap(([row]) => row.split(', '));
        return (
          silent.length < rows.length &&
          silent.some((one) => one.startsWith(`${name}=`) && shared(one.slice(name.length + 1)))
        );
      });
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('says nothing in the words of the source', () => {
    const words = (message: Message) =>
      textsOf(message)
        .join(' ')
        .replace(/\{\w+\}/g, '')
        .match(/\p{L}{2,}/gu) ?? [];
    const left = Object.entries(ours).filter(
      ([key, message]) =>
        !same.has(key) && words(message).length > 0 && JSON.stringify(message) === JSON.stringify(theirs[key]),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });
});

test('no code names a language: a further language is a folder of messages and an entry in the settings', () => {
  const codes = [...new Set<string>([...languages, ...contentLanguages])];
  const tops = [join(folder, '../..'), join(folder, '../../../db')];
  const sources = tops
    .flatMap((top) => readdirSync(top, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile() && /\.(ts|tsx|astro|mjs)$/.test(one.name))
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !path.includes('/generated/') && !path.endsWith('/domain/content/path.ts'));
  const named = sources.filter((path) => {
    const code = readFileSync(path, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    return codes.some((language) => code.includes(`'${language}'`) || code.includes(`"${language}"`));
  });
  expect(named).toEqual([]);
});

test('a browser writes the messages that its page brings along as the server writes them', () => {
  const numbers = [0, 1, 2, 10, 11, 21];
  expect(islandWords.length).toBeGreaterThan(50);
  for (const language of languages) {
    const messages = messagesIn(language, islandWords);
    expect(Object.keys(messages).sort()).toEqual([...islandWords].sort());
    for (const [name, message] of Object.entries(messages)) {
      const inputs = (value: unknown) =>
        Object.fromEntries(
          placeholdersOf(message)
            .map((one) => [one.slice(1, -1), value])
            .concat([['count', value]]),
        );
      for (const value of numbers) {
        const compiled = (m as unknown as Record<string, (inputs: object) => string>)[name]!;
        const server = inLanguage(language, () => compiled(inputs(value)));
        expect(written(message, inputs(value), language)).toBe(server);
      }
    }
  }
});
