import { type EditorState, type Range, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import {
  type Command,
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  WidgetType,
} from '@codemirror/view';
import { m } from '#i18n/messages.ts';
import type { ToldDiagnostic } from './data.ts';

/** Shows what the server told of the text, in place of what it told before. */
export const tell = StateEffect.define<readonly ToldDiagnostic[]>();

/** Underlined where it stands, said under its line, with its mend as a button. It moves along with the text until the next. */
const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let now = shown.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(tell)) now = drawn(transaction.state.doc, effect.value);
    return now;
  },
  provide: (of) => EditorView.decorations.from(of),
});

function drawn(doc: Text, told: readonly ToldDiagnostic[]): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const one of told) {
    if (one.line > doc.lines) continue;
    const line = doc.line(one.line);
    const from = Math.min(line.to, line.from + one.column - 1);
    const to = Math.min(line.to, line.from + one.endColumn - 1);
    if (from < to) ranges.push(Decoration.mark({ class: `cm-told cm-told-${one.severity}` }).range(from, to));
    ranges.push(Decoration.widget({ widget: new Sentence(one), block: true, side: 1 }).range(line.to));
  }
  return Decoration.set(ranges, true);
}

class Sentence extends WidgetType {
  readonly told: ToldDiagnostic;
  constructor(told: ToldDiagnostic) {
    super();
    this.told = told;
  }
  override eq(other: Sentence): boolean {
    return JSON.stringify(this.told) === JSON.stringify(other.told);
  }
  override toDOM(view: EditorView): HTMLElement {
    const { severity, problem, mend, replacement } = this.told;
    // Its room is padding of a box around it: the editor does not see margins.
    const room = document.createElement('div');
    room.className = 'cm-sentence-room';
    const box = room.appendChild(document.createElement('div'));
    box.className = `cm-sentence cm-sentence-${severity}`;
    const text = box.appendChild(document.createElement('p'));
    text.append(Object.assign(document.createElement('strong'), { textContent: problem }), ` ${mend}`);
    if (!replacement) return room;
    const button = document.createElement('button');
    button.type = 'button';
    const put = replacement.text.trim();
    button.textContent = put === '' ? m.editor_mend_do() : m.editor_mend_write({ text: put });
    button.addEventListener('click', () => makeMend(view, this.told));
    box.append(button);
    return room;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

/** Makes the mend of a diagnostic, where its line still is what was looked at. */
export function makeMend(view: EditorView, { replacement }: ToldDiagnostic): void {
  const { doc } = view.state;
  if (!replacement || replacement.line > doc.lines) return;
  const line = doc.line(replacement.line);
  const from = Math.min(line.to, line.from + replacement.column - 1);
  const to = Math.min(line.to, line.from + replacement.endColumn - 1);
  view.dispatch({
    changes: { from, to, insert: replacement.text },
    selection: { anchor: from + replacement.text.length },
    effects: tell.of([]),
    scrollIntoView: true,
    userEvent: 'input.mend',
  });
  view.focus();
}

class Dot extends GutterMarker {
  readonly severity: string;
  constructor(severity: string) {
    super();
    this.severity = severity;
  }
  override eq(other: Dot): boolean {
    return this.severity === other.severity;
  }
  override toDOM(): HTMLElement {
    const dot = document.createElement('span');
    dot.className = `cm-dot cm-dot-${this.severity}`;
    return dot;
  }
}
const dots = { error: new Dot('error'), warning: new Dot('warning') };

/** A mark beside each line that something is told of, the worst that it is. */
function markersIn(state: EditorState): RangeSet<GutterMarker> {
  const worst = new Map<number, keyof typeof dots>();
  for (const cursor = state.field(field).iter(); cursor.value; cursor.next()) {
    const widget = cursor.value.spec.widget;
    if (!(widget instanceof Sentence)) continue;
    const { from } = state.doc.lineAt(cursor.from);
    if (worst.get(from) !== 'error') worst.set(from, widget.told.severity);
  }
  return RangeSet.of([...worst].sort(([a], [b]) => a - b).map(([at, severity]) => dots[severity].range(at)));
}

/** Goes to the next place that something is told of, from the last to the first. */
export const toNext: Command = (view) => {
  const places: number[] = [];
  for (const cursor = view.state.field(field).iter(); cursor.value; cursor.next()) {
    if (cursor.value.spec.widget === undefined) places.push(cursor.from);
  }
  const { head } = view.state.selection.main;
  const anchor = places.find((at) => at > head) ?? places[0];
  if (anchor !== undefined) view.dispatch({ selection: { anchor }, scrollIntoView: true });
  return anchor !== undefined;
};

export const diagnostics = [field, gutter({ class: 'cm-dots', markers: (view) => markersIn(view.state) })];
