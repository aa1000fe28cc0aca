import type { ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import { readBraces } from '#domain/markdown/braces.ts';
import { contentLink, destinationOf } from '#domain/markdown/links.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import { type ModuleStep, type StepKind, stepKinds } from '../documents.ts';
import { contentReader } from '../reader.ts';
import { base, flag, text, whole } from '../schema.ts';

const frontMatter = z.strictObject({ ...base, lead: text, number: whole(1, 999), onboarding: flag.default(false) });

/** A numbered list of links to lessons, quizzes and scenarios. */
export const modules = contentReader<'modules', typeof frontMatter>({
  frontMatter,
  read(reader, front, nodes) {
    const steps = nodes.flatMap((node) => readNode(reader, node));
    if (steps.length === 0 && reader.errors === 0) reader.tell('steps-none', { start: 0, end: 3 });
    return front && { kind: 'modules', ...front, steps };
  },
});

function readNode(reader: Reader, node: RootContent): ModuleStep[] {
  if (node.type === 'list') {
    const seen = new Map<string, number>();
    return node.children.flatMap((entry, index) => readStep(reader, entry, index, seen) ?? []);
  }
  if (node.type === 'html') render(reader, [node]);
  else reader.tell('not-part-of-module', node);
  return [];
}

function readStep(reader: Reader, entry: ListItem, index: number, seen: Map<string, number>): ModuleStep | null {
  const [first, ...rest] = entry.children;
  if (first?.type !== 'paragraph') {
    reader.tell('option-empty', entry);
    return null;
  }
  for (const node of rest) reader.tell('not-part-of-option', node);
  const { children, pairs } = readBraces(reader, first, { id: false, keys: ['requires'] });
  const requires = pairs.get('requires');
  if (requires && requires.value !== 'previous')
    reader.tell('requires-unreadable', requires.at, { found: requires.value.slice(0, 60) });
  else if (requires && index === 0) reader.tell('requires-nothing', requires.at);
  const [link, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (link?.type !== 'link' || others.length > 0) {
    reader.tell('step-without-link', first);
    return null;
  }
  const to = contentLink(reader, link);
  if (to === 'told') return null;
  if (!to || !isStepKind(to.kind)) {
    reader.tell('step-link', destinationOf(reader, link), { link: link.url.slice(0, 60) });
    return null;
  }
  const key = `${to.kind} ${to.slug}`;
  const earlier = seen.get(key);
  if (earlier !== undefined) reader.tell('same-twice', first, { line: earlier });
  seen.set(key, first.position?.start.line ?? 1);
  return { kind: to.kind, slug: to.slug, title: textOf(link), afterPrevious: requires !== undefined };
}

const isStepKind = (kind: string): kind is StepKind => (stepKinds as readonly string[]).includes(kind);
