import type { Html } from '#domain/items/item.ts';

/** The words of a piece of compiled content as they are read, without its tags. A heading ends as a sentence does. */
export const plainText = (html: Html): string =>
  html
    .replace(/(?<![.?!:…])<\/h[1-6]>/g, '. ')
    .replace(/<(?:br|\/?(?:p|li|ul|ol|blockquote|td|th|tr|h[1-6]))\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (name) return named[name] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
