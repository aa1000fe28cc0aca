import type { Html } from '#domain/items/item.ts';

const picture = /<figure class="picture"><img\b[^>]*? alt="([^"]*)"[^>]*><\/figure>/g;
const sound =
  /<figure class="sound">\s*<figcaption>([^<]*)<\/figcaption>\s*<audio\b[^>]*><\/audio>\s*(<blockquote>[\s\S]*?<\/blockquote>)\s*<\/figure>/g;

/** What a text shows, in the words that are said of it. */
export const shownIn = (html: Html): string[] =>
  [...html.matchAll(picture), ...html.matchAll(sound)].map(([, words]) => words!);

/** A text with those words, and with the transcript of a sound, in the place of what it shows. */
export const inWords = (html: Html): Html => html.replace(picture, '<p>$1</p>').replace(sound, '<p>$1</p>\n$2');
