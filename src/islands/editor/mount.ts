import { closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { m } from '#i18n/messages.ts';
import { completion } from './complete.ts';
import { dataIn } from './data.ts';
import { diagnostics, makeMend, tell, toNext } from './diagnostics.ts';
import { language } from './language.ts';
import { keepSaved } from './saving.ts';
import { keepShown } from './shown.ts';
import { theme } from './theme.ts';

/** Puts the editor in the place of the text field, which keeps its part in the form. */
export function mount(form: HTMLFormElement, field: HTMLTextAreaElement): void {
  let { told, names } = dataIn(document);
  const host = document.createElement('div');
  host.className = 'editor-host';
  const root = host.attachShadow({ mode: 'open' });
  const label = document.querySelector<HTMLLabelElement>('label[for="text"]');
  const text = () => view.state.doc.toString();
  const saveNow = () => {
    saving.now();
    return true;
  };
  const changed = EditorView.updateListener.of(({ docChanged }) => {
    if (!docChanged) return;
    saving.changed();
    shown.changed();
  });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        ...[lineNumbers(), diagnostics, history(), drawSelection(), EditorView.lineWrapping, language, theme, changed],
        completion(() => names),
        Prec.high(
          keymap.of([
            { key: 'F8', run: toNext },
            { key: 'Mod-s', run: saveNow, preventDefault: true },
          ]),
        ),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': label?.textContent ?? '', spellcheck: 'false', tabindex: '0' }),
      ],
    }),
  });
  field.before(host);
  field.hidden = true;
  label?.addEventListener('click', () => view.focus());
  const hint = document.querySelector('#text-hint');
  hint?.append(` ${m.editor_keys()}`);

  const saving = keepSaved(form, text);
  const shown = keepShown(form, text, (page) => {
    ({ told, names } = dataIn(page));
    view.dispatch({ effects: tell.of(told) });
  });
  view.dispatch({ effects: tell.of(told) });

  form.addEventListener('formdata', ({ formData }) => formData.set('text', text()));
  document.querySelector('#editor-told')?.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="mend"]');
    const one = told.find(({ key, replacement }) => key === button?.value && replacement);
    if (!one) return;
    event.preventDefault();
    closeCompletion(view);
    makeMend(view, one);
  });
  // What is played is what was saved.
  document.querySelector('#editor-shown')?.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="/play?"]');
    if (!link) return;
    event.preventDefault();
    if (await saving.now()) location.href = link.href;
  });
}
