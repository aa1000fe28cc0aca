import type { Image, Link } from 'mdast';
import type { ContentKind } from '#domain/content/documents.ts';
import { nearest } from './nearest.ts';
import { type Reader, spanOf } from './reader.ts';
import type { Span } from './source.ts';

/** What a link may begin with to point at other content, and where that is found. */
export const schemes = {
  standard: 'standards',
  claim: 'claims',
  lesson: 'lessons',
  quiz: 'quizzes',
  scenario: 'scenarios',
} as const satisfies Record<string, ContentKind>;

/** The content that a link points at; null when it is another link, `told` when it names no slug. */
export function contentLink(reader: Reader, link: Link): { kind: ContentKind; slug: string } | 'told' | null {
  const [, scheme, slug] = /^([a-z]+):(.*)$/s.exec(link.url) ?? [];
  if (scheme === undefined || !Object.hasOwn(schemes, scheme)) return null;
  const at = destinationOf(reader, link);
  if (!/^[a-z0-9-]+$/.test(slug!)) {
    reader.tell('link-unreadable', at, { link: link.url.slice(0, 60), scheme });
    return 'told';
  }
  const kind = schemes[scheme as keyof typeof schemes];
  reader.refer(kind, slug!, { start: at.end - slug!.length, end: at.end });
  return { kind, slug: slug! };
}

/** Where a link leads in the product, and its class; null when it was told. */
export function addressOf(reader: Reader, link: Link): { href: string; class?: string; rel?: string } | null {
  const content = contentLink(reader, link);
  if (content === 'told') return null;
  if (content?.kind === 'claims') {
    const inLesson = reader.kind === 'lessons';
    return { href: inLesson ? `#claim-${content.slug}` : `/claims/${content.slug}`, class: 'cited' };
  }
  if (content) return { href: `/${content.kind}/${content.slug}` };
  const url = plain(link.url);
  if (/^https?:\/\/[^\s]+$/i.test(url)) return { href: url, rel: 'noreferrer' };
  if (/^(mailto:|tel:)[^\s]+$/i.test(url) || /^#[a-z0-9-]+$/.test(url) || /^\/(?![/\\])/.test(url))
    return { href: url };
  tellUnsafe(reader, link, url);
  return null;
}

/** Browsers leave control characters out of an address; so do we, before looking at it. */
const plain = (url: string): string =>
  [...url].filter((character) => character > ' ' && character !== '\u007f').join('');

function tellUnsafe(reader: Reader, link: Link, url: string): void {
  const at = destinationOf(reader, link);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    reader.tell('link-nowhere', at, { link: url.slice(0, 60) });
    return;
  }
  const known =
    Object.entries(schemes).find(([, kind]) => kind === scheme)?.[0] ?? nearest(scheme, Object.keys(schemes));
  if (known)
    reader.tell('link-kind-unknown', { start: at.start, end: at.start + scheme.length }, { scheme, meant: known });
  else reader.tell('link-unsafe', at, { link: url.slice(0, 60) });
}

/** Where the address of a link or an image stands: between its round brackets, without a title. */
export function destinationOf(reader: Reader, link: Link | Image): Span {
  const span = spanOf(link);
  const written = reader.written(span);
  const after = 'children' in link ? link.children.at(-1) : undefined;
  const from = written.indexOf('](', after ? spanOf(after).end - span.start : 0);
  if (from < 0) return span;
  const address = /^\s*(<[^>]*>|[^\s]*?)(?=\)$|\s)/.exec(written.slice(from + 2));
  if (!address) return span;
  const start = span.start + from + 2 + address[0].length - address[1]!.length;
  return { start, end: start + address[1]!.length };
}
