import type { Paragraph } from 'mdast';
import { tellIndent } from '#domain/items/reading/options.ts';
import { type Pair, readBraces } from '#domain/markdown/braces.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Section } from '#domain/markdown/sections.ts';
import type { Span } from '#domain/markdown/source.ts';
import { speechOf } from '#domain/markdown/speech.ts';
import type { Line } from '../scenario.ts';
import { type ReadChoice, readChoices } from './choice.ts';
import { readWhen } from './condition.ts';

/** A scene with the places that the checks of the whole script tell. */
export interface ReadScene {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ReadLine[];
  readonly choices: readonly ReadChoice[];
  readonly heading: Section['heading'];
}

interface ReadLine extends Line {
  readonly whenAt: Span | null;
}

/** The paragraphs of a scene, then the list of its choices. */
export function readScene(reader: Reader, section: Section): ReadScene {
  const lines: ReadLine[] = [];
  const choices: ReadChoice[] = [];
  section.nodes.forEach((node, index) => {
    const last = section.nodes[index - 1];
    if (node.type === 'list') {
      choices.push(...readChoices(reader, node, section.nodes[index + 1]?.type === 'blockquote'));
    } else if (node.type === 'blockquote' && last?.type === 'list') {
      tellIndent(reader, node, last);
    } else if (node.type !== 'paragraph') {
      if (node.type === 'html') render(reader, [node]);
      else if (node.type !== 'heading') reader.tell('not-part-of-scene', node);
    } else if (section.nodes.slice(0, index).some((earlier) => earlier.type === 'list')) {
      reader.tell('text-after-choices', node);
    } else lines.push(readLine(reader, node));
  });
  if (lines.length === 0) reader.tell('scene-empty', section.heading);
  return { id: section.id, title: section.plainTitle, lines, choices, heading: section.heading };
}

function readLine(reader: Reader, paragraph: Paragraph): ReadLine {
  const braces = readBraces(reader, paragraph, { id: false, keys: ['if'] });
  const pair: Pair | undefined = braces.pairs.get('if');
  const speech = speechOf(braces.children);
  return {
    who: speech?.who ?? null,
    html: render(reader, paragraph.data?.shows ? [paragraph] : (speech?.said ?? braces.children)),
    when: pair ? readWhen(reader, pair) : null,
    whenAt: pair?.at ?? null,
  };
}
