import { type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { reference } from './schema';

/** Anything like "javascript:", save addresses of pages; symbols of documents have no such beginning. */
const OTHER_SCHEME = /^(?!https?:\/\/)[a-z][a-z0-9+.-]*:\S/i;

/** The reference that is chosen as a whole. */
function chosen(state: EditorState) {
  return state.selection instanceof NodeSelection && state.selection.node.type === reference ? state.selection.node : null;
}

/** What is selected, where it is words and nothing else. */
function words({ doc, selection: { from, to } }: EditorState): string {
  const text = doc.textBetween(from, to, '\ufffc', '\ufffc');
  return text.length === to - from && !text.includes('\ufffc') ? text : '';
}

function refer(state: EditorState, label: string, target: string): Transaction {
  const node = chosen(state);
  if (node) {
    const tr = state.tr.setNodeMarkup(state.selection.from, null, { label, target }, node.marks);
    return tr.setSelection(NodeSelection.create(tr.doc, state.selection.from));
  }
  const { $from, to } = state.selection;
  const text = words(state);
  const start = text ? $from.pos + text.length - text.trimStart().length : to;
  const end = Math.max(start, to - (text.length - text.trimEnd().length));
  const tr = state.tr.replaceWith(start, end, reference.create({ label, target }, null, state.storedMarks ?? $from.marks()));
  return tr.setSelection(TextSelection.create(tr.doc, start + 1));
}

/** The fields below the words in which a reference is made and changed. */
export class References {
  private asking = false;
  private shown: unknown = null;

  constructor(private readonly tools: HTMLElement, private readonly view: () => EditorView) {
    tools.addEventListener('keydown', (event) => this.key(event));
  }

  /** Asks for a reference in the place of what is selected, or for another wording of the one that is chosen. */
  ask = (): boolean => {
    const { state } = this.view();
    if (!chosen(state)) {
      this.asking = true;
      this.fill(words(state).trim(), '');
    }
    this.show(state);
    (this.label.value && !chosen(state) ? this.target : this.label).focus();
    return true;
  };

  set() {
    const label = this.label.value.trim();
    const target = this.target.value.trim();
    const problem = !label || !target ? 'missing' : OTHER_SCHEME.test(target) ? 'address' : null;
    this.say(problem);
    if (problem) {
      (label ? this.target : this.label).focus();
      return;
    }
    this.leave(refer(this.view().state, label, target));
  }

  remove() {
    this.leave(this.view().state.tr.deleteSelection());
  }

  /** Back to the words. */
  leave(tr?: Transaction) {
    const view = this.view();
    this.asking = false;
    this.shown = null;
    view.dispatch((tr ?? view.state.tr).scrollIntoView());
    view.focus();
  }

  show(state: EditorState) {
    const node = chosen(state);
    if (node && node !== this.shown) {
      this.asking = false;
      this.fill(node.attrs.label, node.attrs.target);
    }
    this.shown = node;
    this.tools.hidden = !node && !this.asking;
    this.tools.querySelector<HTMLElement>('[data-command="remove-reference"]')!.hidden = !node;
  }

  private get label() {
    return this.tools.querySelector<HTMLInputElement>('[name="label"]')!;
  }

  private get target() {
    return this.tools.querySelector<HTMLInputElement>('[name="target"]')!;
  }

  private fill(label: string, target: string) {
    this.label.value = label;
    this.target.value = target;
    this.say(null);
  }

  private say(problem: string | null) {
    const line = this.tools.querySelector<HTMLElement>('.wording-problem')!;
    line.textContent = (problem && line.dataset[problem]) || '';
  }

  private key(event: KeyboardEvent) {
    const enter = event.key === 'Enter' && !event.ctrlKey && event.target instanceof HTMLInputElement;
    if (enter || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      enter ? this.set() : this.leave();
    }
  }
}
