import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorData } from './data.ts';

type Kind = keyof EditorData['names'];

const schemes: Readonly<Record<string, Kind>> = {
  standard: 'standards',
  claim: 'claims',
  lesson: 'lessons',
  quiz: 'quizzes',
  scenario: 'scenarios',
};
const keys: Readonly<Record<string, Kind>> = {
  serves: 'standards',
  meets: 'standards',
  misses: 'standards',
  conflicts: 'claims',
  lesson: 'lessons',
  covers: 'rows',
};

/** Completes the ids that a reference or a key may name, from those that the server knows and those of the text itself. */
export const completion = (names: () => EditorData['names']) =>
  autocompletion({ override: [(context) => complete(context, names())], icons: false });

function complete(context: CompletionContext, names: EditorData['names']): CompletionResult | null {
  const { from: start, text } = context.state.doc.lineAt(context.pos);
  const before = text.slice(0, context.pos - start);
  const [, scheme, reference] = /\]\(([a-z]+):([a-z0-9-]*)$/.exec(before) ?? [];
  const kindOfLink = scheme === undefined ? undefined : schemes[scheme];
  if (kindOfLink) return result(context, reference ?? '', named(names, kindOfLink));
  const [, medium] = /!\[[^\]]*\]\(media\/([\w.-]*)$/.exec(before) ?? [];
  if (medium !== undefined) return result(context, medium, named(names, 'media'));
  const [, scene] = /\]\(#([a-z0-9-]*)$/.exec(before) ?? [];
  if (scene !== undefined) return result(context, scene, idsIn(context));
  const [, key, value] = /(?:^|[{,\s])(\w+):\s*\[?(?:[\w-]+(?:\s*,\s*|\s+))*([\w-]*)$/.exec(before) ?? [];
  const kindOfKey = key === undefined ? undefined : keys[key];
  return kindOfKey ? result(context, value ?? '', named(names, kindOfKey)) : null;
}

const result = ({ pos }: CompletionContext, typed: string, options: Completion[]): CompletionResult | null =>
  options.length > 0 ? { from: pos - typed.length, options, validFor: /^[\w.-]*$/ } : null;

const named = (names: EditorData['names'], kind: Kind): Completion[] =>
  (names[kind] ?? []).map(({ id, title }) => ({ label: id, detail: title }));

/** The scenes and items of this text, with their titles. */
function idsIn({ state }: CompletionContext): Completion[] {
  const found: Completion[] = [];
  for (const line of state.doc.iterLines()) {
    const [, title, id] = /^## (.*?)\s*\{#([a-z0-9-]+)/.exec(line) ?? [];
    if (id) found.push({ label: id, detail: title });
  }
  return found;
}
