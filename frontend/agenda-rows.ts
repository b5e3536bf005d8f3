type Command = 'UP' | 'DOWN' | 'INDENT' | 'OUTDENT' | 'EDIT' | 'ADD' | 'REMOVE' | 'MOVE_TO' | 'UNDO';
type Zone = 'BEFORE' | 'AFTER' | 'FIRST' | 'INSIDE';

const ROW = '[role="row"]';

/**
 * The rows of an agenda, filled by the server. Arrow keys move the focus; where it is `editable`, keys and dragging are told to the
 * server as `agenda-command` and `agenda-drop`, which moves the rows.
 */
class AgendaRows extends HTMLElement {
  private focused: HTMLElement | null = null;
  private dragged: HTMLElement[] = [];

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('focusin', (event) => this.focusOn(rowOf(event)));
    this.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !this.contains(event.relatedTarget as Node)) {
        this.focused = null;
      }
    });
    this.addEventListener('dragstart', (event) => this.drag(event));
    this.addEventListener('dragover', (event) => this.over(event));
    this.addEventListener('dragleave', (event) => rowOf(event)?.removeAttribute('data-drop'));
    this.addEventListener('drop', (event) => this.drop(event));
    this.addEventListener('dragend', () => this.endDrag());
    new MutationObserver(() => this.settle()).observe(this, { childList: true });
  }

  connectedCallback() {
    document.addEventListener('pointerdown', this.pointer, true);
    this.settle();
  }

  disconnectedCallback() {
    document.removeEventListener('pointerdown', this.pointer, true);
  }

  private pointer = (event: Event) => {
    if (!this.contains(event.target as Node)) {
      this.focused = null;
    }
  };

  private get rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(`:scope > ${ROW}`)];
  }

  /** One row is in the tab order; a row that was moved under the reader's hands has its focus back. */
  private settle() {
    const rows = this.rows;
    if (rows.length && !rows.some((row) => row.tabIndex === 0)) {
      rows[0].tabIndex = 0;
    }
    if (this.focused?.isConnected && document.activeElement === document.body) {
      this.focused.focus({ preventScroll: true });
    }
  }

  private focusOn(row: HTMLElement | null) {
    if (row) {
      this.focused = row;
      this.rows.forEach((other) => (other.tabIndex = other === row ? 0 : -1));
    }
  }

  private key(event: KeyboardEvent) {
    const row = event.target as HTMLElement;
    if (!row.matches(ROW)) {
      return;
    }
    const command = this.hasAttribute('editable') ? commandOf(event) : null;
    if (command) {
      this.tell('agenda-command', { item: row.dataset.item, command });
    } else if (!this.go(row, event)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private go(row: HTMLElement, event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return false;
    }
    const rows = this.rows;
    const at = rows.indexOf(row);
    const details = row.querySelector('details');
    switch (event.key) {
      case 'ArrowUp':
        rows[at - 1]?.focus();
        return true;
      case 'ArrowDown':
        rows[at + 1]?.focus();
        return true;
      case 'Home':
        rows[0].focus();
        return true;
      case 'End':
        rows[rows.length - 1].focus();
        return true;
      case 'ArrowRight':
      case 'ArrowLeft':
        if (details) {
          details.open = event.key === 'ArrowRight';
        }
        return true;
      default:
        return false;
    }
  }

  private drag(event: DragEvent) {
    const row = rowOf(event);
    if (!row || !event.dataTransfer || !(event.target as HTMLElement).classList.contains('agenda-grip')) {
      return;
    }
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', row.dataset.item ?? '');
    event.dataTransfer.setDragImage(row, 12, 12);
    this.dragged = this.branch(row);
    this.dragged.forEach((each) => each.classList.add('dragged'));
  }

  private over(event: DragEvent) {
    const row = rowOf(event);
    if (!row || !this.dragged.length || this.dragged.includes(row)) {
      return;
    }
    event.preventDefault();
    const zone = this.zone(row, event);
    if (row.dataset.drop !== zone) {
      this.clearZones();
      row.dataset.drop = zone;
    }
  }

  private drop(event: DragEvent) {
    const row = rowOf(event);
    if (row && this.dragged.length && !this.dragged.includes(row)) {
      event.preventDefault();
      this.tell('agenda-drop', { item: this.dragged[0].dataset.item, target: row.dataset.item, zone: this.zone(row, event) });
    }
    this.endDrag();
  }

  private endDrag() {
    this.clearZones();
    this.dragged.forEach((row) => row.classList.remove('dragged'));
    this.dragged = [];
  }

  private clearZones() {
    this.rows.forEach((row) => row.removeAttribute('data-drop'));
  }

  /** Below an item that has others under it is before the first of them. */
  private zone(row: HTMLElement, event: DragEvent): Zone {
    const box = row.getBoundingClientRect();
    const part = (event.clientY - box.top) / box.height;
    if (part < 0.3) {
      return 'BEFORE';
    }
    if (part <= 0.7) {
      return 'INSIDE';
    }
    return this.branch(row).length > 1 ? 'FIRST' : 'AFTER';
  }

  private branch(row: HTMLElement): HTMLElement[] {
    const following = this.rows.slice(this.rows.indexOf(row) + 1);
    const end = following.findIndex((other) => level(other) <= level(row));
    return [row, ...(end < 0 ? following : following.slice(0, end))];
  }

  private tell(type: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function rowOf(event: Event): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>(ROW);
}

function level(row: HTMLElement): number {
  return Number(row.getAttribute('aria-level'));
}

function commandOf(event: KeyboardEvent): Command | null {
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    const moves: Record<string, Command> = { ArrowUp: 'UP', ArrowDown: 'DOWN', ArrowRight: 'INDENT', ArrowLeft: 'OUTDENT' };
    return moves[event.key] ?? null;
  }
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
    return 'UNDO';
  }
  if (plain && event.key === 'Enter') {
    return event.shiftKey ? 'ADD' : 'EDIT';
  }
  if (plain && event.key === 'Delete') {
    return 'REMOVE';
  }
  return plain && event.key.toLowerCase() === 'm' ? 'MOVE_TO' : null;
}

customElements.define('plenary-agenda-rows', AgendaRows);
