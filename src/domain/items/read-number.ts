/**
 * A number as people write it: `2.5`, `2,5`, `1 200`, `−3`. Null when it is none, or when it may be two:
 * `2,500` is two and a half to one reader and two and a half thousand to another.
 */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(\D|$))/g, '');
  if (!/^[+-]?(\d{1,12}([.,]\d{1,9})?|[.,]\d{1,9})$/.test(plain) || /^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain))
    return null;
  return Number(plain.replace(',', '.'));
}
