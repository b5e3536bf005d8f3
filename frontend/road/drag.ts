import { html, nothing, type TemplateResult } from 'lit';
import type { PlenaryRoad } from '../plenary-road';
import type { Layout } from './layout';
import type { Day } from './model';

const LONG_WAY = 4;

/** What the pointer holds: a stop that is moved, or the ground that is pushed along. */
interface Held {
  index: number | null;
  x: number;
  y: number;
  left: number;
  top: number;
  started: boolean;
  days: number;
}

/** Moves a stop along time with the mouse, or the whole road under it; a finger scrolls. Escape lets go. */
export class Drag {
  private held: Held | null = null;
  /** The click that a drag ends with opens nothing. */
  hasJustEnded = false;

  constructor(private readonly road: PlenaryRoad) {}

  listen() {
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.drop);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('keydown', this.key, true);
  }

  ignore() {
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.drop);
    window.removeEventListener('pointercancel', this.cancel);
    window.removeEventListener('keydown', this.key, true);
  }

  take(event: PointerEvent) {
    this.hasJustEnded = false;
    const board = this.road.board;
    const target = event.target as HTMLElement;
    if (!board || event.button !== 0 || event.pointerType === 'touch' || !target.closest('.road-canvas')) {
      return;
    }
    const stop = target.closest<HTMLElement>('[data-index]');
    const index = stop ? Number(stop.dataset.index) : null;
    if (index !== null && !this.road.stops[index].movable) {
      return;
    }
    this.held = { index, x: event.clientX, y: event.clientY, left: board.scrollLeft, top: board.scrollTop, started: false, days: 0 };
  }

  private move = (event: PointerEvent) => {
    const held = this.held;
    const board = this.road.board;
    if (!held || !board) {
      return;
    }
    const [right, down] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.started && Math.abs(right) + Math.abs(down) < LONG_WAY) {
      return;
    }
    held.started = true;
    event.preventDefault();
    window.getSelection()?.removeAllRanges();
    if (held.index === null) {
      board.scrollLeft = held.left - right;
      board.scrollTop = held.top - down;
    } else {
      held.days = Math.round((right + board.scrollLeft - held.left) / this.road.drawn!.scale);
      this.road.requestUpdate();
    }
  };

  private drop = () => {
    const held = this.held;
    this.held = null;
    if (held?.started) {
      this.hasJustEnded = true;
      this.road.requestUpdate();
      if (held.index !== null && held.days !== 0) {
        const stop = this.road.stops[held.index];
        this.road.askToMove(stop.key, stop.from + held.days);
      }
    }
  };

  private cancel = () => {
    this.held = null;
    this.road.requestUpdate();
  };

  private key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.held?.started) {
      this.hasJustEnded = true;
      this.cancel();
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Where it would land, with the day. */
  ghost(layout: Layout): TemplateResult | typeof nothing {
    const held = this.held;
    if (!held?.started || held.index === null) {
      return nothing;
    }
    const place = layout.places[held.index];
    const stop = this.road.stops[held.index];
    const to: [Day, Day] = [stop.from + held.days, stop.to + held.days];
    return html`<div class="road-ghost" style="left:${place.x + held.days * layout.scale}px;top:${place.y}px;width:${place.width}px">
      <span>${this.road.shownDates.range(...to)}</span>
    </div>`;
  }
}
