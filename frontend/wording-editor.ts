import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import * as commands from './wording/commands';
import * as drafts from './wording/drafts';
import { fromHtml, fromText, OWN_TYPE, type Pasted } from './wording/paste';
import { References } from './wording/references';
import { documentOf, type Inline, inlinesOf, nodesOf, type Style } from './wording/schema';
import { nodeViews, shades } from './wording/views';

const STYLES: Record<string, Style> = { emphasis: 'EMPHASIS', superscript: 'SUPERSCRIPT', subscript: 'SUBSCRIPT' };
/** Marks what the server put there: it is not told again. */
const GIVEN = 'given';

/**
 * A paragraph to be worded in place. `value` is its content as JSON, see org.plenary.text.WordingJson. The server fills it with a
 * `.wording-page` to write on, buttons with `data-command`, and in `.bracket-tools` what belongs to the bracket at the caret: a select of
 * reasons and an input of names; in `.reference-tools` what is asked about a reference. Of every change it tells by `wording-change`. What is typed is kept in this browser under `draft-key`,
 * together with the `basis` over which it is typed, and offered by `wording-restored` when the field is there again.
 */
class WordingField extends HTMLElement {
  /** Whose words an alternative is, as long as nothing else is said. */
  delegation = '';
  /** The wording over which is typed, in the server's terms. */
  basis = '';
  private view: EditorView | null = null;
  private content: Inline[] = [];
  private wanted = false;
  private references: References | null = null;
  private watched: (HTMLElement & { value: string }) | null = null;

  constructor() {
    super();
    this.addEventListener('click', (event) => this.command(event));
    this.addEventListener('mousedown', (event) => (event.target as Element).closest('[data-command]') && event.preventDefault());
    this.addEventListener('input', (event) => this.field(event));
    this.addEventListener('keydown', catchUp, true);
  }

  get value(): string {
    return JSON.stringify(this.content);
  }

  set value(json: string) {
    this.content = JSON.parse(json || '[]');
    if (!this.view) {
      return;
    }
    const { state } = this.view;
    const doc = documentOf(this.content);
    if (!doc.eq(state.doc)) {
      this.view.dispatch(commands.become(state, doc).setMeta(GIVEN, true));
    }
  }

  /**
   * What was sent reads `now` over the new basis. Words that were typed since then stay, and what was sent before them is theirs to be
   * merged with.
   *
   * @param done whether `now` is saved
   * @param signs whether signs are typed, in another field
   * @returns whether what stands here now is typed over the new basis
   */
  give(sent: string, now: string, basis: string, done: boolean, signs: boolean): boolean {
    const field: HTMLElement & { value: string } = signs ? this.watched! : this;
    const same = (one: string, other: string) => (signs ? one === other : documentOf(JSON.parse(one)).eq(documentOf(JSON.parse(other))));
    const newer = !same(field.value, sent);
    const changed = !same(sent, now);
    if (newer && changed) {
      return false;
    }
    this.basis = basis;
    if (changed) {
      field.value = now;
      field.dispatchEvent(new CustomEvent(signs ? 'input' : 'wording-change'));
    }
    if (newer || !done) {
      this.keep(signs ? { value: null, signs: field.value } : { value: field.value, signs: null });
    } else if (this.draftKey) {
      drafts.forget(this.draftKey);
    }
    return true;
  }

  /** Called by the server when everything is in place. */
  start() {
    const page = this.querySelector<HTMLElement>('.wording-page')!;
    const said = [...this.querySelectorAll('.wording-problem, .wording-notice')];
    said.forEach((line) => (line.id ||= `wording-${crypto.getRandomValues(new Uint32Array(1))[0]}`));
    this.view?.destroy();
    this.references = new References(this.querySelector('.reference-tools')!, () => this.view!);
    this.view = new EditorView({ mount: page }, {
      state: EditorState.create({ doc: documentOf(this.content), plugins: this.plugins() }),
      nodeViews: nodeViews(JSON.parse(this.dataset.reasons!)),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.getAttribute('label')!,
        'aria-describedby': said.map((line) => line.id).join(' '),
        lang: this.lang,
        class: 'wording-page wording',
      },
      handlePaste: (_view, event) => this.take(event.clipboardData),
      handleDrop: (view, event, _slice, moved) => {
        const at = moved ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!at) {
          return false;
        }
        view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
        return this.take(event.dataTransfer);
      },
      dispatchTransaction: (tr) => {
        this.view!.updateState(this.view!.state.apply(tr));
        if (tr.docChanged) {
          this.content = inlinesOf(this.view!.state.doc.firstChild!.content);
          if (!tr.getMeta(GIVEN)) {
            this.keep({ value: this.value, signs: null });
            this.dispatchEvent(new CustomEvent('wording-change'));
          }
        }
        this.show();
      },
    });
    this.show();
    this.restore();
    if (this.wanted) {
      this.focusEnd();
    }
  }

  focus() {
    this.view?.focus();
  }

  /** The caret behind the last word, as soon as there is a place for it. */
  focusEnd() {
    this.wanted = !this.view;
    if (this.view) {
      this.view.dispatch(this.view.state.tr.setSelection(TextSelection.atEnd(this.view.state.doc)));
      this.view.focus();
    }
  }

  /** What is typed into another field as signs is kept as well. */
  watch(signs: HTMLElement & { value: string }) {
    if (this.watched !== signs) {
      this.watched = signs;
      signs.addEventListener('input', () => this.keep({ value: null, signs: signs.value }));
    }
  }

  /** Tells the server by `wording-restored` of what was typed here and never saved, if it is another wording than now. */
  private restore() {
    const kept = this.draftKey && drafts.find(this.draftKey);
    if (!kept || (kept.signs === null && kept.value === this.value)) {
      return;
    }
    const { value, signs, basis } = kept;
    this.dispatchEvent(new CustomEvent('wording-restored', { detail: { value, signs, basis, when: drafts.when(kept) } }));
  }

  private get draftKey(): string | null {
    return this.getAttribute('draft-key');
  }

  private keep(typed: Pick<drafts.Kept, 'value' | 'signs'>) {
    if (this.draftKey && !drafts.keep(this.draftKey, { ...typed, basis: this.basis, at: Date.now() })) {
      this.say('unkept');
    }
  }

  private plugins(): Plugin[] {
    const name = () => this.delegation.trim();
    const bind = (make: () => Command): Command => (state, dispatch, view) => make()(state, dispatch, view);
    return [
      keymap({
        'Mod-i': commands.toggle('EMPHASIS'),
        'Ctrl-.': commands.toggle('SUPERSCRIPT'),
        'Ctrl-,': commands.toggle('SUBSCRIPT'),
        'Alt-b': bind(() => commands.insertBracket(name())),
        'Alt-Enter': bind(() => commands.addAlternative(name())),
        'Alt-m': commands.insertFootnote,
        'Mod-k': () => this.references!.ask(),
        'Alt-ArrowUp': commands.step(-1),
        'Alt-ArrowDown': commands.step(1),
        ArrowLeft: commands.move(-1),
        ArrowRight: commands.move(1),
        'Shift-ArrowLeft': commands.extend(-1),
        'Shift-ArrowRight': commands.extend(1),
        Backspace: commands.erase(-1, 'grapheme'),
        'Shift-Backspace': commands.erase(-1, 'grapheme'),
        'Mod-Backspace': commands.erase(-1, 'word'),
        Delete: commands.erase(1, 'grapheme'),
        'Mod-Delete': commands.erase(1, 'word'),
        Enter: () => true,
        'Shift-Enter': () => true,
        Escape: commands.leave,
        'Mod-a': commands.selectAll,
        'Mod-z': undo,
        'Mod-y': redo,
        'Mod-Shift-z': redo,
      }),
      history(),
      commands.wholeSigns(),
      shades(this.dataset.deletion!),
      new Plugin({ props: { handleDOMEvents: {
        copy: (view, event) => this.copy(view, event),
        cut: (view, event) => this.copy(view, event),
        beforeinput: (view, event) => this.besideSigns(view, event),
        keydown: byHand,
      } } }),
    ];
  }

  /** Browsers write beside or over signs where they please: there the words are put in by hand. */
  private besideSigns(view: EditorView, event: InputEvent): boolean {
    const { selection, storedMarks } = view.state;
    const alone = selection.empty && !storedMarks && (selection.$from.nodeBefore?.isText || selection.$from.nodeAfter?.isText);
    if (event.inputType !== 'insertText' || event.isComposing || !event.data || alone) {
      return false;
    }
    event.preventDefault();
    view.dispatch(view.state.tr.insertText(event.data).scrollIntoView());
    return true;
  }

  private copy(view: EditorView, event: ClipboardEvent): boolean {
    const { from, to, empty } = view.state.selection;
    if (empty || !event.clipboardData) {
      return false;
    }
    const chosen = view.state.doc.slice(from, to);
    const { dom, text } = view.serializeForClipboard(chosen);
    event.clipboardData.setData('text/html', dom.innerHTML);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData(OWN_TYPE, JSON.stringify(inlinesOf(chosen.content)));
    event.preventDefault();
    if (event.type === 'cut') {
      view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
    }
    return true;
  }

  private take(data: DataTransfer | null): boolean {
    const { view } = this;
    if (!view || !data) {
      return false;
    }
    const pasted = read(data);
    const nodes = nodesOf(pasted.content);
    const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
    if (view.state.doc.content.size + size > Number(this.dataset.longest)) {
      this.say('toolong');
    } else if (nodes.length) {
      view.dispatch(commands.insert(view.state, nodes).setMeta('paste', true));
      this.say(pasted.paragraphs > 1 ? 'joined' : null);
    }
    return true;
  }

  /** A line below the words: one of the sentences that the server gave. */
  private say(sentence: string | null) {
    const line = this.querySelector<HTMLElement>('.wording-notice')!;
    line.textContent = (sentence && line.dataset[sentence]) || '';
  }

  private command(event: Event) {
    const name = (event.target as Element).closest<HTMLElement>('[data-command]')?.dataset.command;
    const { view } = this;
    if (!view || !name) {
      return;
    }
    const references: Record<string, () => void> = {
      reference: () => this.references!.ask(),
      'set-reference': () => this.references!.set(),
      'remove-reference': () => this.references!.remove(),
      'leave-reference': () => this.references!.leave(),
    };
    if (references[name]) {
      references[name]();
      return;
    }
    const delegation = this.delegation.trim();
    const all: Record<string, Command> = {
      bracket: commands.insertBracket(delegation),
      alternative: commands.addAlternative(delegation),
      'remove-alternative': commands.removeAlternative,
      unwrap: commands.unwrap,
      footnote: commands.insertFootnote,
      undo,
      redo,
    };
    (STYLES[name] ? commands.toggle(STYLES[name]) : all[name])?.(view.state, view.dispatch, view);
    view.focus();
  }

  /** Something was chosen or typed beside the words, about the bracket at the caret. */
  private field(event: Event) {
    const field = event.target as HTMLInputElement | HTMLSelectElement;
    const { view } = this;
    if (!view || !field.closest('.bracket-tools')) {
      return;
    }
    const command = field instanceof HTMLSelectElement ? commands.because(field.value) : commands.name(namesIn(field.value));
    command(view.state, view.dispatch, view);
  }

  /** Buttons and fields follow the caret. */
  private show() {
    const { state } = this.view!;
    Object.entries(STYLES).forEach(([name, style]) => this.querySelector(`[data-command="${name}"]`)?.setAttribute('aria-pressed', String(commands.isSet(state, style))));
    const tools = this.querySelector<HTMLElement>('.bracket-tools')!;
    const place = commands.bracketAt(state);
    tools.hidden = !place;
    this.references!.show(state);
    if (place) {
      tools.querySelector('select')!.value = place.node.attrs.reason;
      const names = tools.querySelector('input')!;
      const by: string[] = place.node.child(place.index).attrs.by;
      if (namesIn(names.value).join() !== by.join()) {
        names.value = by.join(', ');
      }
    }
  }
}

/** Browsers tell of a moved caret late: fast hands press the next key before. */
function catchUp() {
  document.dispatchEvent(new Event('selectionchange'));
}

/** A caret at the start soon after the focus came is put back by the view, which takes it for the browser's doing; not so after a key. */
function byHand(view: EditorView): boolean {
  (view as unknown as { input: { lastFocus: number } }).input.lastFocus = 0;
  return false;
}

function namesIn(text: string): string[] {
  return text.split(',').map((name) => name.trim()).filter((name) => name);
}

function read(data: DataTransfer): Pasted {
  const own = data.getData(OWN_TYPE);
  if (own) {
    return { content: JSON.parse(own), paragraphs: 1 };
  }
  const html = data.getData('text/html');
  return html ? fromHtml(html) : fromText(data.getData('text/plain'));
}

customElements.define('plenary-wording', WordingField);
