import { createContext, useContext } from 'react';
import type { Html } from '#domain/items/item.ts';

/** The `lang` of the content, where it is another than the page's. */
export const ContentLang = createContext<string | undefined>(undefined);

/** Text of the content, which our own renderer made safe. */
export const Rich = ({ html, className }: { html: Html; className?: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own renderer from allowed nodes only
  <div lang={useContext(ContentLang)} className={className} dangerouslySetInnerHTML={{ __html: html }} />
);

/** The same within a line. */
export const RichSpan = ({ html, id, className }: { html: Html; id?: string; className?: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own renderer from allowed nodes only
  <span lang={useContext(ContentLang)} id={id} className={className} dangerouslySetInnerHTML={{ __html: html }} />
);

/** A sentence of ours around words in another language: `say` puts in its place what it is given. */
export function Around({ words, lang, say }: AroundProps) {
  const [before, after] = say(PLACE).split(PLACE);
  return (
    <>
      {before}
      <span lang={lang}>{words}</span>
      {after}
    </>
  );
}

interface AroundProps {
  readonly words: string;
  readonly lang: string | undefined;
  readonly say: (words: string) => string;
}

/** No sentence has it. */
const PLACE = '\uE000';

/** The words of it, for where no markup can stand: a name, an option of a list. */
export const plain = (html: Html): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[String(name).toLowerCase()] ?? whole;
  });

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
