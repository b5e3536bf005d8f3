/** The textarea of a Vaadin text area. */
type Field = HTMLElement & { inputElement: HTMLTextAreaElement; value: string; mentionNames?: string[] };

const SHOWN = 8;
let lists = 0;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether the name, or one of the words in it, begins so. */
const fits = (name: string, wanted: string) => name.startsWith(wanted) || name.includes(` ${wanted}`) || name.includes(`(${wanted}`);

/** Offers names after an "@" that begins a word: arrows choose, Enter or Tab takes, Escape leaves what was typed. */
class MentionList extends HTMLElement {
  private field!: Field;
  private chosen = 0;
  private found: string[] = [];

  /** @param names that may be mentioned, in the order in which they are offered */
  offer(field: Field, names: string[]) {
    field.mentionNames = names;
    if (this.field) {
      this.show();
      return;
    }
    this.field = field;
    this.id = `mentions-${(lists += 1)}`;
    this.setAttribute('role', 'listbox');
    this.hidden = true;
    const input = field.inputElement;
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.id);
    input.addEventListener('input', () => this.show());
    input.addEventListener('click', () => this.show());
    input.addEventListener('blur', () => this.close());
    input.addEventListener('keydown', (press) => this.press(press), true);
    this.show();
  }

  private typed(): string | null {
    const input = this.field.inputElement;
    const before = input.value.slice(0, input.selectionStart ?? 0);
    return /(?:^|[\s(«"'])@([^@\n]{0,40})$/u.exec(before)?.[1] ?? null;
  }

  private show() {
    const typed = this.typed();
    const wanted = folded(typed ?? '');
    this.found =
      typed === null ? [] : (this.field.mentionNames ?? []).filter((name) => name !== typed && fits(folded(name), wanted)).slice(0, SHOWN);
    this.chosen = 0;
    this.paint();
  }

  private paint() {
    this.hidden = this.found.length === 0;
    this.replaceChildren(
      ...this.found.map((name, at) => {
        const option = document.createElement('div');
        option.id = `${this.id}-${at}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(at === this.chosen));
        option.textContent = name;
        option.addEventListener('mousedown', (press) => {
          press.preventDefault();
          this.take(at);
        });
        return option;
      }),
    );
    const input = this.field.inputElement;
    if (this.hidden) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', `${this.id}-${this.chosen}`);
      this.children[this.chosen].scrollIntoView({ block: 'nearest' });
    }
  }

  private close() {
    this.found = [];
    this.paint();
  }

  private press(press: KeyboardEvent) {
    if (this.hidden || press.ctrlKey || press.metaKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    if (press.key in steps) {
      this.chosen = (this.chosen + steps[press.key] + this.found.length) % this.found.length;
      this.paint();
    } else if (press.key === 'Enter' || press.key === 'Tab') {
      this.take(this.chosen);
    } else if (press.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    press.preventDefault();
    press.stopPropagation();
  }

  private take(at: number) {
    const input = this.field.inputElement;
    const caret = input.selectionStart ?? input.value.length;
    const begin = caret - (this.typed() ?? '').length;
    const name = `${this.found[at]} `;
    input.setRangeText(name, begin, caret, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.close();
    input.focus();
  }
}

customElements.define('plenary-mentions', MentionList);
