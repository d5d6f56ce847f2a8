import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { type ChangeSpec, EditorState, type Extension, Text, Transaction } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { FindingView } from '../../studio/protocol.ts';
import { words as english } from '../../words/en/browser/source.ts';
import { words as chinese } from '../../words/zh/browser/source.ts';
import { closed, type Opened, opened } from '../logic/lines.ts';
import { look } from './theme.ts';

const words = document.documentElement.lang.startsWith('en') ? english : chinese;

/** The editor of one file of YAML. */
export interface Editor {
  /** Shows a text in the place of what is there, as nothing that was typed; what is there already stays. */
  show(file: string, text: string, isFixed: boolean): void;
  /** Puts a line in sight and the keys on it, counted from 1; the last one where there are not so many. */
  goTo(line: number): void;
  /** Marks what is said of the text, in the place of what was said before. */
  mark(findings: readonly FindingView[]): void;
  close(): void;
}

/** What becomes of what the person does. */
interface Heard {
  readonly type: (text: string) => void;
  readonly save: () => void;
}

/** Opens an editor in an element. Its styles are sheets of a shadow root, so that the policy of the page need not let any other style in. */
export function openEditor(host: HTMLElement, heard: Heard): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const view = new EditorView({ parent: root });
  let from: Opened = opened('');
  let about = '';
  let isTyped = true;
  // The keys of the page are not those of a text.
  root.addEventListener('keydown', (event) => event.stopPropagation());
  const written = (): string => closed(view.state.doc.iterLines(), from);
  const told = EditorView.updateListener.of(({ docChanged }) => {
    if (docChanged && isTyped) heard.type(written());
  });
  return {
    show: (file, text, isFixed) => {
      const next = opened(text);
      const now = JSON.stringify([file, isFixed, next.isMixed]);
      if (now === about && text === written()) return;
      from = next;
      const doc = Text.of(next.text.split(next.isMixed ? '\n' : /\r\n?|\n/));
      if (now !== about) {
        view.setState(
          EditorState.create({ doc, extensions: [settings(file, isFixed, next), told, keys(heard), SEEN] }),
        );
      } else {
        isTyped = false;
        view.dispatch({ changes: differenceOf(view.state.doc, doc), annotations: Transaction.addToHistory.of(false) });
        isTyped = true;
      }
      about = now;
    },
    goTo: (line) => {
      const { from: at } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 40 }) });
    },
    mark: (findings) => {
      const marks = findings.map((each) => diagnosticOf(each, view.state.doc, from.mark.length));
      view.dispatch(setDiagnostics(view.state, marks));
    },
    close: () => view.destroy(),
  };
}

/** What must change in a text that it is another: what stands between what is alike, so that the place of who reads stays. */
function differenceOf(one: Text, other: Text): ChangeSpec {
  const [before, after] = [one.toString(), other.toString()];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: head, to: one.length - tail, insert: other.slice(head, other.length - tail) };
}

function settings(file: string, isFixed: boolean, { isMixed }: Opened): Extension {
  return [
    isMixed ? EditorState.lineSeparator.of('\n') : [],
    EditorState.readOnly.of(isFixed),
    EditorView.contentAttributes.of(attributes(file, isFixed)),
  ];
}

function attributes(file: string, isFixed: boolean): Readonly<Record<string, string>> {
  return { 'aria-label': words.label(file), 'aria-readonly': String(isFixed), spellcheck: 'false', tabindex: '0' };
}

/** What is alike for every file. The tabulator has no meaning here: it leaves the editor, as everything on the page. */
const SEEN: readonly Extension[] = [
  lineNumbers(),
  lintGutter(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  search({ top: true }),
  EditorState.phrases.of(words.phrases),
  EditorView.lineWrapping,
  yaml(),
  look,
];

function keys({ save }: Heard): Extension {
  const saving = {
    key: 'Mod-s',
    preventDefault: true,
    run: () => {
      save();
      return true;
    },
  };
  return keymap.of([saving, ...searchKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap]);
}

/** A finding where it stands in the text: at least one sign, so that it can be seen. The byte order mark counts in the first line of the file, and is not in the text. */
function diagnosticOf({ code, severity, message, hint, ...place }: FindingView, doc: Text, mark: number): Diagnostic {
  const from = offsetOf(doc, place, mark);
  const to = Math.max(offsetOf(doc, place.end, mark), from);
  const end = to > from ? to : Math.min(from + 1, doc.lineAt(from).to);
  return { from, to: end, severity, source: code, message: `${message}\n${hint}` };
}

function offsetOf(
  doc: Text,
  { line, column }: { readonly line: number; readonly column: number },
  mark: number,
): number {
  const found = doc.line(Math.min(line, doc.lines));
  return Math.min(found.from + Math.max(column - 1 - (line === 1 ? mark : 0), 0), found.to);
}
