const CARD = '.session';
const LONG_WAY = 4;
/** From so many sessions on that share a column and both their times, they are drawn as labels in one box. */
const FEWEST_IN_A_BOX = 3;
const BOX_HEAD = 18;
const LABEL_HEIGHT = 20;
const LABEL_GAP = 2;
const LABEL_PADDING = 18;

interface Drag {
  card: HTMLElement;
  cards: HTMLElement[];
  resizing: boolean;
  x: number;
  y: number;
  /** Minutes between the start of the session and where it was taken hold of. */
  hold: number;
  started: boolean;
  /** Where the pointer is: rooms may grow or shrink under it. */
  last: PointerEvent | null;
}

interface Target {
  kind: 'canvas' | 'drawer' | 'day';
  day?: string;
  /** Minutes after midnight of the day that is shown, of the session that is held. */
  minute: number;
  column: number;
}

/**
 * A day of a programme, filled by the server: sessions are `.session` with `data-session`, `data-start` and `data-end` in minutes after
 * midnight and `data-column`; columns are `[data-room]` in the head. Here the focus moves, sessions are chosen and dragged; what is to
 * become of them is told to the server as `programme-command`, `programme-drop` and `programme-resize`, and the server moves them. A
 * drag shows ghosts of its own, so that what others move meanwhile does not disturb it.
 */
class ProgrammeGrid extends HTMLElement {
  private focused: HTMLElement | null = null;
  private drag: Drag | null = null;
  private resized = new ResizeObserver(() => this.box());

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('focusin', (event) => this.focusOn(cardOf(event)));
    this.addEventListener('pointerdown', (event) => this.take(event));
    this.addEventListener('click', (event) => this.clicked(event));
    this.addEventListener('dblclick', (event) => cardOf(event) && this.command('EDIT'));
    new MutationObserver((changes) => {
      if (changes.some((change) => !(change.target as HTMLElement).matches?.('.programme-ghosts, .programme-boxes, .programme-box'))) {
        this.settle();
      }
    }).observe(this, { childList: true, subtree: true });
  }

  connectedCallback() {
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.drop);
    window.addEventListener('pointercancel', this.cancel);
    document.addEventListener('pointerdown', this.elsewhere, true);
    this.resized.observe(this);
    this.settle();
  }

  disconnectedCallback() {
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.drop);
    window.removeEventListener('pointercancel', this.cancel);
    document.removeEventListener('pointerdown', this.elsewhere, true);
    this.resized.disconnect();
  }

  private elsewhere = (event: Event) => {
    if (!this.contains(event.target as Node)) {
      this.focused = null;
    }
  };

  private get cards(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(CARD)];
  }

  private get chosen(): HTMLElement[] {
    return this.cards.filter((card) => card.getAttribute('aria-selected') === 'true');
  }

  private get canvas(): HTMLElement {
    return this.querySelector<HTMLElement>('.programme-canvas')!;
  }

  private get editable(): boolean {
    return this.hasAttribute('editable');
  }

  private get snap(): number {
    return Number(this.getAttribute('snap') ?? '15');
  }

  private get minuteHeight(): number {
    return parseFloat(getComputedStyle(this).getPropertyValue('--minute'));
  }

  private get from(): number {
    return Number(this.getAttribute('from') ?? '0');
  }

  /** One session of each list is in the tab order; one that was moved under the reader's hands has its focus back. */
  private settle() {
    this.querySelectorAll('[role="listbox"]').forEach((list) => {
      const cards = [...list.querySelectorAll<HTMLElement>(CARD)];
      const stops = cards.filter((card) => card.tabIndex === 0);
      if (cards.length && stops.length !== 1) {
        cards.forEach((card, index) => (card.tabIndex = card === (stops[0] ?? cards[0]) ? 0 : -1));
      }
    });
    if (this.focused?.isConnected && document.activeElement === document.body) {
      this.focused.focus({ preventScroll: true });
    }
    this.box();
    if (this.drag?.last) {
      this.show(this.drag, this.drag.last);
    }
  }

  private focusOn(card: HTMLElement | null) {
    if (card) {
      this.focused = card;
      this.cards.filter((other) => other.parentElement === card.parentElement).forEach((other) => (other.tabIndex = other === card ? 0 : -1));
    }
  }

  /* Parallels: six groups that meet at the same hour without a room are too narrow side by side. */

  private box() {
    const canvas = this.querySelector<HTMLElement>('.programme-canvas');
    if (!canvas) {
      return;
    }
    const sets = new Map<string, HTMLElement[]>();
    for (const card of canvas.querySelectorAll<HTMLElement>(CARD)) {
      const key = `${card.dataset.column}/${card.dataset.start}/${card.dataset.end}`;
      sets.set(key, [...(sets.get(key) ?? []), card]);
    }
    const boxes: HTMLElement[] = [];
    for (const cards of sets.values()) {
      const packed = cards.length >= FEWEST_IN_A_BOX;
      const stem = packed ? sharedBeginning(cards.map((card) => card.dataset.title ?? '')) : '';
      for (const card of cards) {
        card.classList.toggle('packed', packed);
        const title = card.querySelector<HTMLElement>('.session-title')!;
        title.dataset.short = (card.dataset.title ?? '').slice(stem.length) || (card.dataset.title ?? '');
        card.title = packed ? `${card.dataset.title}` : '';
      }
      if (packed && canvas.offsetWidth > 0) {
        boxes.push(this.pack(cards, stem.replace(/[\s:–—-]+$/, ''), canvas.offsetWidth));
      }
    }
    let layer = this.querySelector<HTMLElement>('.programme-boxes');
    if (!layer) {
      layer = document.createElement('div');
      layer.className = 'programme-boxes';
      layer.setAttribute('aria-hidden', 'true');
      canvas.before(layer);
    }
    layer.replaceChildren(...boxes);
  }

  /**
   * Labels flow like words. Where their hour is too short for all lines, the box goes on below it as far as nothing else is there: its
   * head tells the time, its tint ends with it. Only where even that is too little do they share the lines evenly and are cut.
   */
  private pack(cards: HTMLElement[], stem: string, canvasWidth: number): HTMLElement {
    const shares = cards.map((card) => [percent(card, '--x'), percent(card, '--w')]);
    const left = Math.min(...shares.map(([x]) => x)) * canvasWidth;
    const width = Math.max(...shares.map(([x, w]) => x + w)) * canvasWidth - left - 4;
    const time = duration(cards[0]) * this.minuteHeight - 2;
    const free = this.freeUntil(cards) * this.minuteHeight - 4;
    const line = LABEL_HEIGHT + LABEL_GAP;
    const head = stem && free >= BOX_HEAD + line ? BOX_HEAD : 0;
    const lines = Math.max(1, Math.floor((free - head) / line));
    let places = flow(cards.map((card) => Math.min(labelWidth(card), width - 2)), width - 2);
    if (places[places.length - 1].line >= lines) {
      const across = Math.ceil(cards.length / lines);
      const each = (width - 2 - (across - 1) * LABEL_GAP) / across;
      places = cards.map((_, index) => ({ x: (index % across) * (each + LABEL_GAP), line: Math.floor(index / across), width: each }));
    }
    cards.forEach((card, index) => {
      card.style.setProperty('--px', `${left + places[index].x + 2}px`);
      card.style.setProperty('--py', `${head + places[index].line * line}px`);
      card.style.setProperty('--pw', `${places[index].width}px`);
    });
    const start = Number(cards[0].dataset.start);
    const box = document.createElement('div');
    box.className = 'programme-box';
    box.style.top = `${(start - this.from) * this.minuteHeight}px`;
    box.style.left = `${left}px`;
    box.style.width = `${width + 2}px`;
    box.style.height = `${Math.max(time, head + (places[places.length - 1].line + 1) * line)}px`;
    box.style.setProperty('--time', `${time}px`);
    box.textContent = head ? `${clock(start)}–${clock(Number(cards[0].dataset.end))} ${stem}` : '';
    return box;
  }

  /** @return how many minutes from their start on nothing else begins in their column; at least as long as they are */
  private freeUntil(cards: HTMLElement[]): number {
    const start = Number(cards[0].dataset.start);
    const others = this.cards.filter((card) => card.dataset.column === cards[0].dataset.column && !cards.includes(card));
    const later = others.map((card) => Number(card.dataset.start)).filter((other) => other > start);
    const besides = others.some((card) => Number(card.dataset.start) <= start && Number(card.dataset.end) > start);
    return Math.max(duration(cards[0]), besides ? 0 : Math.min(...later, Number(this.style.getPropertyValue('--to'))) - start);
  }

  /* Choosing */

  private choose(cards: HTMLElement[]) {
    this.cards.forEach((card) => card.setAttribute('aria-selected', String(cards.includes(card))));
    this.tell('programme-select', { sessions: ids(cards) });
  }

  private clicked(event: MouseEvent) {
    const card = cardOf(event);
    if (!card) {
      if ((event.target as HTMLElement).closest('.programme-canvas')) {
        this.choose([]);
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      this.toggle(card);
    } else {
      this.choose([card]);
    }
  }

  private toggle(card: HTMLElement) {
    const chosen = this.chosen;
    this.choose(chosen.includes(card) ? chosen.filter((other) => other !== card) : [...chosen, card]);
  }

  /* Keys */

  private key(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.drag) {
      this.cancel();
      event.preventDefault();
      return;
    }
    const card = event.target as HTMLElement;
    if (!card.matches(CARD)) {
      return;
    }
    const command = this.commandOf(event);
    if (command) {
      this.command(command, card);
    } else if (!this.go(card, event)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private commandOf(event: KeyboardEvent): string | null {
    const control = event.ctrlKey || event.metaKey;
    const paging: Record<string, string> = { PageUp: 'SHOW_DAY_BEFORE', PageDown: 'SHOW_DAY_AFTER' };
    if (!event.altKey && !control) {
      if (event.key === 'Enter') {
        return 'EDIT';
      }
      if (paging[event.key]) {
        return paging[event.key];
      }
    }
    if (!this.editable) {
      return null;
    }
    if (event.altKey && !control) {
      const moves: Record<string, string> = event.shiftKey
        ? { ArrowUp: 'SHORTER', ArrowDown: 'LONGER' }
        : { ArrowUp: 'EARLIER', ArrowDown: 'LATER', ArrowLeft: 'ROOM_BEFORE', ArrowRight: 'ROOM_AFTER', PageUp: 'DAY_BEFORE', PageDown: 'DAY_AFTER' };
      return moves[event.key] ?? null;
    }
    if (control && !event.shiftKey && event.key.toLowerCase() === 'z') {
      return 'UNDO';
    }
    if (!event.altKey && !control) {
      if (event.key === 'Delete') {
        return 'REMOVE';
      }
      return event.key.toLowerCase() === 'm' ? 'MOVE_TO' : null;
    }
    return null;
  }

  private command(command: string, card?: HTMLElement) {
    const chosen = this.chosen;
    const those = card && !chosen.includes(card) ? [card] : chosen;
    this.tell('programme-command', { sessions: ids(those), command });
  }

  private go(card: HTMLElement, event: KeyboardEvent): boolean {
    if (event.altKey) {
      return false;
    }
    if (event.key === ' ') {
      this.toggle(card);
      return true;
    }
    if (event.key === 'Escape') {
      this.choose([]);
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      this.choose(this.cards.filter((other) => other.parentElement === card.parentElement));
      return true;
    }
    const next = this.neighbour(card, event.key);
    if (next === undefined) {
      return false;
    }
    if (next) {
      next.focus();
      if (event.shiftKey) {
        this.choose([...new Set([...this.chosen, card, next])]);
      }
    }
    return true;
  }

  /** @return undefined where the key goes nowhere at all, null where nothing is that way */
  private neighbour(card: HTMLElement, key: string): HTMLElement | null | undefined {
    const peers = this.cards;
    if (key === 'Home') {
      return peers[0];
    }
    if (key === 'End') {
      return peers[peers.length - 1];
    }
    const ways: Record<string, [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const way = ways[key];
    if (!way) {
      return undefined;
    }
    const here = middle(card);
    let best: HTMLElement | null = null;
    let least = Infinity;
    for (const other of peers) {
      const there = middle(other);
      const along = (there.x - here.x) * way[0] + (there.y - here.y) * way[1];
      const across = Math.abs((there.x - here.x) * way[1]) + Math.abs((there.y - here.y) * way[0]);
      if (other !== card && along > 1 && along + 3 * across < least) {
        least = along + 3 * across;
        best = other;
      }
    }
    return best;
  }

  /* Dragging */

  private take(event: PointerEvent) {
    const card = cardOf(event);
    if (!card || !this.editable || event.button !== 0 || event.pointerType === 'touch' || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const chosen = this.chosen;
    const resizing = (event.target as HTMLElement).classList.contains('session-grip');
    const scheduled = card.dataset.start !== undefined;
    this.drag = {
      card,
      cards: chosen.includes(card) && !resizing ? chosen : [card],
      resizing,
      x: event.clientX,
      y: event.clientY,
      hold: scheduled ? this.minuteAt(event.clientY) - Number(card.dataset.start) : 0,
      started: false,
      last: null,
    };
  }

  private minuteAt(y: number): number {
    return this.from + (y - this.canvas.getBoundingClientRect().top) / this.minuteHeight;
  }

  private move = (event: PointerEvent) => {
    const drag = this.drag;
    if (!drag) {
      return;
    }
    if (!drag.started && Math.abs(event.clientX - drag.x) + Math.abs(event.clientY - drag.y) < LONG_WAY) {
      return;
    }
    if (!drag.started) {
      drag.started = true;
      this.classList.add('dragging');
      drag.cards.forEach((card) => card.classList.add('dragged'));
    }
    event.preventDefault();
    window.getSelection()?.removeAllRanges();
    this.scrollNear(event.clientY);
    drag.last = event;
    this.show(drag, event);
  };

  private scrollNear(y: number) {
    const board = this.querySelector<HTMLElement>('.programme-board')!;
    const box = board.getBoundingClientRect();
    if (y < box.top + 60) {
      board.scrollTop -= 12;
    } else if (y > box.bottom - 40) {
      board.scrollTop += 12;
    }
  }

  private target(drag: Drag, event: PointerEvent): Target | null {
    const under = document.elementFromPoint(event.clientX, event.clientY) as HTMLElement | null;
    const day = under?.closest<HTMLElement>('[data-day]');
    const minute = this.snapped(this.minuteAt(event.clientY) - drag.hold);
    if (day) {
      return { kind: 'day', day: day.dataset.day, minute, column: Number(drag.card.dataset.column ?? 0) };
    }
    if (under?.closest('.programme-drawer')) {
      return { kind: 'drawer', minute, column: 0 };
    }
    const column = this.columnAt(event.clientX);
    return under?.closest('.programme-body') && column >= 0 ? { kind: 'canvas', minute, column } : null;
  }

  private snapped(minute: number): number {
    return Math.round(minute / this.snap) * this.snap;
  }

  private get columns(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-room]')];
  }

  private columnAt(x: number): number {
    return this.columns.findIndex((column) => {
      const box = column.getBoundingClientRect();
      return x >= box.left && x < box.right;
    });
  }

  private show(drag: Drag, event: PointerEvent) {
    const ghosts = this.querySelector<HTMLElement>('.programme-ghosts')!;
    const target = drag.resizing ? null : this.target(drag, event);
    document.querySelectorAll('[data-day].over').forEach((day) => day.classList.remove('over'));
    this.classList.toggle('over-drawer', target?.kind === 'drawer');
    if (target?.kind === 'day') {
      document.querySelector(`[data-day="${target.day}"]`)?.classList.add('over');
    }
    if (drag.resizing) {
      ghosts.replaceChildren(this.ghost(drag.card, Number(drag.card.dataset.start), this.end(drag, event), Number(drag.card.dataset.column)));
    } else if (target?.kind === 'canvas') {
      ghosts.replaceChildren(...this.landing(drag, target).map((one) => this.ghost(one.card, one.start, one.start + duration(one.card), one.column)));
    } else {
      ghosts.replaceChildren();
    }
  }

  private end(drag: Drag, event: PointerEvent): number {
    return Math.max(this.snapped(this.minuteAt(event.clientY)), Number(drag.card.dataset.start) + 5);
  }

  /** All that are dragged keep their distance to the one that is held. */
  private landing(drag: Drag, target: Target): { card: HTMLElement; start: number; column: number }[] {
    const held = drag.card;
    const scheduled = held.dataset.start !== undefined;
    const columns = this.columns.length;
    return drag.cards.map((card, index) => {
      const apart = scheduled && card.dataset.start !== undefined ? Number(card.dataset.start) - Number(held.dataset.start) : 0;
      const aside = scheduled && card.dataset.column !== undefined ? Number(card.dataset.column) - Number(held.dataset.column) : scheduled ? 0 : index;
      return { card, start: target.minute + apart, column: Math.min(Math.max(target.column + aside, 0), columns - 1) };
    });
  }

  private ghost(card: HTMLElement, start: number, end: number, column: number): HTMLElement {
    const canvas = this.canvas.getBoundingClientRect();
    const box = this.columns[column].getBoundingClientRect();
    const ghost = document.createElement('div');
    ghost.className = 'programme-ghost';
    ghost.style.top = `${(start - this.from) * this.minuteHeight}px`;
    ghost.style.height = `${(end - start) * this.minuteHeight - 2}px`;
    ghost.style.left = `${box.left - canvas.left}px`;
    ghost.style.width = `${box.width - 4}px`;
    ghost.textContent = `${clock(start)}–${clock(end)} ${card.dataset.title ?? ''}`;
    return ghost;
  }

  private drop = (event: PointerEvent) => {
    const drag = this.drag;
    if (!drag) {
      return;
    }
    if (drag.started) {
      if (drag.resizing) {
        this.tell('programme-resize', { session: drag.card.dataset.session, end: this.end(drag, event) });
      } else {
        this.tellDrop(drag, this.target(drag, event));
      }
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    }
    this.cancel();
  };

  private tellDrop(drag: Drag, target: Target | null) {
    if (target) {
      const rooms = this.columns.map((column) => column.dataset.room);
      const moves = this.landing(drag, target).map((one) => `${one.card.dataset.session}:${one.start}:${rooms[one.column] ?? ''}`);
      this.tell('programme-drop', { where: target.kind, day: target.day ?? '', moves: moves.join(',') });
    }
  }

  private cancel = () => {
    this.drag?.cards.forEach((card) => card.classList.remove('dragged'));
    this.drag = null;
    this.classList.remove('dragging', 'over-drawer');
    document.querySelectorAll('[data-day].over').forEach((day) => day.classList.remove('over'));
    this.querySelector('.programme-ghosts')?.replaceChildren();
  };

  private tell(type: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}

function cardOf(event: Event): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>(CARD);
}

/** What the titles begin with in common, up to the end of a word; nothing where one of them would be left with nothing. */
function sharedBeginning(titles: string[]): string {
  let length = 0;
  while (titles.every((title) => title.length > length && title[length] === titles[0][length])) {
    length++;
  }
  const shared = titles[0].slice(0, length);
  return shared.slice(0, Math.max(shared.lastIndexOf(' '), shared.lastIndexOf('\u00a0')) + 1);
}

function percent(card: HTMLElement, name: string): number {
  return parseFloat(card.style.getPropertyValue(name)) / 100;
}

let measure: CanvasRenderingContext2D | null = null;

function labelWidth(card: HTMLElement): number {
  const title = card.querySelector<HTMLElement>('.session-title')!;
  const marks = card.querySelector<HTMLElement>('.session-marks')!;
  measure ??= document.createElement('canvas').getContext('2d')!;
  measure.font = `600 13px ${getComputedStyle(card).fontFamily}`;
  return measure.measureText(title.dataset.short ?? '').width + LABEL_PADDING + marks.offsetWidth;
}

function flow(widths: number[], width: number): { x: number; line: number; width: number }[] {
  let x = 0;
  let line = 0;
  return widths.map((one) => {
    if (x > 0 && x + one > width) {
      x = 0;
      line++;
    }
    const place = { x, line, width: one };
    x += one + LABEL_GAP;
    return place;
  });
}

function ids(cards: HTMLElement[]): string {
  return cards.map((card) => card.dataset.session).join(',');
}

function duration(card: HTMLElement): number {
  return card.dataset.start === undefined ? Number(card.dataset.minutes) : Number(card.dataset.end) - Number(card.dataset.start);
}

function middle(card: HTMLElement): { x: number; y: number } {
  const box = card.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + Math.min(box.height / 2, 40) };
}

function clock(minute: number): string {
  const time = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}

customElements.define('plenary-programme-grid', ProgrammeGrid);
