/**
 * A text as it is compared with what somebody typed: in small letters and without marks, so that `Ķēde` is `kede` and
 * `ўсё` is `усе`. Unicode takes a mark off by itself only where the letter has a form without it.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ħŧłđðøþıßæœґ]/g, (letter) => plainLetters[letter]!);

const plainLetters: Readonly<Record<string, string>> = {
  ħ: 'h',
  ŧ: 't',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ґ: 'г',
};
