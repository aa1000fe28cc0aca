import type { Blockquote, Image, Nodes, Paragraph, RootContent } from 'mdast';
import { addressOf, endingOf, kindOfEnding, type Medium, mediaEndings, mediaFolder } from '#domain/media/medium.ts';
import { destinationOf } from './links.ts';
import { nearest } from './nearest.ts';
import { type Reader, within } from './reader.ts';

/** A picture or a sound in the place of a paragraph. */
interface Shown {
  readonly medium: Medium;
  /** What it shows, or who is heard. */
  readonly words: string;
  /** What is said in it; empty for a picture. */
  readonly transcript: readonly RootContent[];
}

declare module 'mdast' {
  interface ParagraphData {
    /** What it shows in place of its words; `told` when something is wrong with it. */
    shows?: Shown | 'told';
  }
}

/** For how many names that nothing has somebody is told what was meant. */
const MOST_SUGGESTED = 20;

/**
 * A copy of the nodes in which each paragraph that is an image says what it shows. The quotation right after a sound is
 * its transcript, and stands there no longer. An image in the midst of words is told.
 */
export function withMedia(reader: Reader, nodes: readonly RootContent[]): readonly RootContent[] {
  return reader.source.text.includes('![') ? siblings(reader, nodes, { suggested: 0 }) : nodes;
}

interface Count {
  suggested: number;
}

function siblings(reader: Reader, nodes: readonly RootContent[], count: Count, inEntry = false): RootContent[] {
  const kept: RootContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    // An entry of a list begins with words: what is ticked, put in order or chosen.
    const image = node.type === 'paragraph' && !(inEntry && index === 0) ? imageAlone(node) : null;
    if (!image) {
      kept.push(inside(reader, node, count));
      continue;
    }
    const next = nodes[index + 1];
    const transcript = isAudio(image) && next?.type === 'blockquote' && !isAnswer(reader, next) ? next : null;
    if (transcript) index++;
    const shows = read(reader, image, transcript, count);
    kept.push({ ...node, data: { ...node.data, shows } } as Paragraph);
  }
  return kept;
}

function inside(reader: Reader, node: RootContent, count: Count): RootContent {
  if (node.type === 'image') reader.tell('media-not-alone', node);
  if (!('children' in node)) return node;
  const children = node.children as RootContent[];
  if (node.type === 'blockquote' || node.type === 'listItem')
    return { ...node, children: siblings(reader, children, count, node.type === 'listItem') } as RootContent;
  return { ...node, children: children.map((child) => inside(reader, child, count)) } as RootContent;
}

/** The image that a paragraph consists of, with nothing but braces after it. */
function imageAlone({ children }: Paragraph): Image | null {
  const [image, ...rest] = children;
  const isBare = rest.every((node) => node.type === 'text' && /^\s*(?:\{[\s\S]*\})?\s*$/.test(node.value));
  return image?.type === 'image' && isBare ? image : null;
}

const isAudio = ({ url }: Image): boolean => {
  const ending = endingOf(url);
  return ending !== null && kindOfEnding(ending) === 'audio';
};

/** A passage to be marked and a text to be rewritten are quotations too, and no transcript. */
const isAnswer = (reader: Reader, quotation: Blockquote): boolean =>
  /^>\s*(?:mark|rewrite)\s*:/i.test(reader.written(quotation));

function read(reader: Reader, image: Image, transcript: Blockquote | null, count: Count): Shown | 'told' {
  const before = reader.errors;
  const words = image.alt?.replace(/\s+/g, ' ').trim() ?? '';
  const medium = mediumOf(reader, image, count);
  if (words === '') {
    const { length } = /^!\[[^\]]*\]/.exec(reader.written(image))?.[0] ?? '![';
    reader.tell('media-without-words', within(image, 0, length));
  }
  const said = transcript ? siblings(reader, transcript.children, count) : [];
  const isSaid = transcript !== null && reader.written(transcript).replace(/[>\s]/g, '') !== '';
  if (isAudio(image) && !isSaid) reader.tell('audio-without-transcript', image);
  return medium && reader.errors === before ? { medium, words, transcript: said } : 'told';
}

/** The file that an image names; null after it was told. */
function mediumOf(reader: Reader, image: Image, count: Count): Medium | null {
  const at = destinationOf(reader, image);
  const name = new RegExp(`^${mediaFolder}/([^/\\\\]+)$`).exec(image.url)?.[1];
  if (name === undefined) {
    reader.tell('media-elsewhere', at, { link: image.url.slice(0, 60) });
    return null;
  }
  const nameAt = { start: Math.max(at.start, at.end - name.length), end: at.end };
  if (endingOf(name) === null) {
    reader.tell('media-kind', nameAt, { name: name.slice(0, 60), allowed: mediaEndings });
    return null;
  }
  const found = reader.media.find(name);
  reader.showMedium(name, typeof found === 'string' ? found : found.digest, nameAt);
  if (typeof found !== 'string') return found;
  if (found === 'missing') {
    const meant = nearest(name, count.suggested++ < MOST_SUGGESTED ? reader.media.names() : []);
    reader.tell('media-unknown', nameAt, { name: name.slice(0, 60), meant });
  } else reader.tell(found === 'broken' ? 'media-broken' : 'media-too-large', nameAt, { name: name.slice(0, 60) });
  return null;
}

/**
 * A picture or a sound as the nodes that HTML is made of. A picture brings its size along, so that the page keeps its
 * place before it is there; `said` is the transcript, already checked.
 */
export function figureOf({ medium, words }: Shown, said: readonly Nodes[]): Nodes {
  const { kind, width, height } = medium;
  const src = addressOf(medium);
  const className = kind === 'image' ? 'picture' : 'sound';
  const picture = element('img', { src, alt: words, width, height, loading: 'lazy', decoding: 'async' });
  const sound = [
    element('figcaption', {}, [{ type: 'text', value: words }]),
    element('audio', { src, controls: true, preload: 'metadata', ariaLabel: words }),
    { type: 'blockquote', children: said } as Nodes,
  ];
  return element('figure', { className }, kind === 'image' ? [picture] : sound);
}

const element = (hName: string, hProperties: Record<string, string | number | boolean>, children: Nodes[] = []) =>
  ({ type: 'emphasis', data: { hName, hProperties }, children }) as unknown as Nodes;
