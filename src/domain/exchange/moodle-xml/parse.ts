import { SaxesParser } from 'saxes';

/** An element, the text that stands directly in it, and the line on which it begins. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** Nobody mends more than this before looking again. */
const MOST_TOLD = 20;
/** Elements in each other; Moodle's own files need six. */
const DEEPEST = 40;

/**
 * The outermost element of an XML file, as far as it can be read; null when there is none. Entities that the file defines
 * itself are not known to the parser, so none can grow.
 */
export function parseXml(file: string, broken: (line: number, what: string) => void): XmlElement | null {
  const parser = new SaxesParser();
  const root: Growing = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open: Growing[] = [root];
  let told = 0;
  parser.on('error', ({ message }) => {
    if (++told <= MOST_TOLD) broken(parser.line, message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, children: [], text: '', line: parser.line };
    if (open.length <= DEEPEST) open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  // An attached file is a megabyte of letters that nobody reads.
  const add = (text: string) => {
    const inner = open.at(-1)!;
    if (inner.name !== 'file') inner.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(file.replace(/^\ufeff/, '')).close();
  return root.children[0] ?? null;
}

/** The first child of that name; null where there is none. */
export const childOf = (element: XmlElement, name: string): XmlElement | null =>
  element.children.find((child) => child.name === name) ?? null;

/** All children of that name, in their order. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** What an element says: its `<text>`, or its own text in old files. */
export const saidIn = (element: XmlElement | null): string =>
  element === null ? '' : (childOf(element, 'text')?.text ?? element.text).trim();
