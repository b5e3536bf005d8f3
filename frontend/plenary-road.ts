import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Drag } from './road/drag';
import { GUTTER, HEAD, isPoint, Layout, type Tick, ticks } from './road/layout';
import { icon, list, marks } from './road/list';
import { Dates, type Day, dayOf, iso, type Road, said, type Stop, was, weekday } from './road/model';

const MARGIN = 21;
const FAR_FROM_TODAY = 400;
const SMALLEST = 0.25;
const LARGEST = 60;
const STEP = 1.4;
const FIRST_AT_MOST = 8;
const LEVELS: [string, number][] = [
  ['years', 1.2],
  ['months', 5],
  ['weeks', 32],
];
const PHONE = '(max-width: 720px)';
const BESIDE_SIGHT = 200;
const QUIET_AFTER = 300;

/**
 * The road to a meeting, as a timeline with a lane for each organisation or as a list; without `form` a phone has the list. Only what is in
 * sight is drawn on the timeline. Arrow keys go along time and between lanes, Enter opens, plus and minus zoom, M moves. What is to move is
 * told to the server as `road-move` with its key, and the day where it was dropped; what is seen as `road-window`, the form as `road-drawn`.
 */
class PlenaryRoad extends LitElement {
  static properties = {
    road: { attribute: false },
    form: { type: String },
    zoom: { type: Number },
    at: { type: String },
    scale: { state: true },
    current: { state: true },
    printing: { state: true },
    phone: { state: true },
  };

  /** JSON, see RoadJson.java. */
  declare road: string;
  declare form: string;
  /** Pixels a day; 0 shows all of it. */
  declare zoom: number;
  /** The day at the left edge; where there is none, the beginning. */
  declare at: string;
  declare scale: number;
  declare current: number;
  declare printing: boolean;
  declare phone: boolean;

  private data: Road | null = null;
  private dates = new Dates('en');
  private layout: Layout | null = null;
  private readonly media = window.matchMedia(PHONE);
  private readonly drag = new Drag(this);
  private readonly resized = new ResizeObserver(() => this.requestUpdate());
  private readonly scrolled = () => this.requestUpdate();
  private told = 0;
  private wanted: { day: Day; x: number } | null = null;
  private focusing = false;
  private opening: Day | null = null;
  private drawnAs = '';

  constructor() {
    super();
    this.zoom = 0;
    this.scale = 0;
    this.current = 0;
    this.phone = this.media.matches;
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('click', (event) => this.clicked(event));
    this.addEventListener('focusin', (event) => this.focusedOn(event));
    this.addEventListener('pointerdown', (event) => this.drag.take(event));
    this.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
  }

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.media.addEventListener('change', this.turned);
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.printed);
    this.resized.observe(this);
    this.drag.listen();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.media.removeEventListener('change', this.turned);
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.printed);
    this.resized.disconnect();
    this.drag.ignore();
  }

  private turned = () => {
    this.phone = this.media.matches;
  };

  private print = () => {
    this.printing = true;
    this.performUpdate();
  };

  private printed = () => {
    this.printing = false;
  };

  get board(): HTMLElement | null {
    return this.querySelector('.road-board');
  }

  get stops(): Stop[] {
    return this.data!.stops;
  }

  get words(): Record<string, string> {
    return this.data!.words;
  }

  get shownDates(): Dates {
    return this.dates;
  }

  private get asList(): boolean {
    return this.printing || (this.form ? this.form === 'list' : this.phone);
  }

  protected willUpdate(changed: PropertyValues) {
    if (changed.has('road') && this.road) {
      const focused = this.data?.stops[this.current]?.key;
      this.data = JSON.parse(this.road) as Road;
      this.dates = new Dates(this.data.locale);
      const kept = this.data.stops.findIndex((stop) => stop.key === focused);
      const next = this.data.stops.findIndex((stop) => !stop.over && stop.to >= this.data!.today);
      this.current = Math.max(0, kept < 0 ? next : kept);
      this.layout = null;
    }
    if (changed.has('at')) {
      this.opening = dayOf(this.at);
    }
    if (changed.has('zoom') && this.zoom > 0) {
      this.scale = this.zoom;
    }
    if (this.data?.stops.length && !this.asList && this.clientWidth > 0) {
      this.measure();
    }
  }

  private measure() {
    const stops = this.data!.stops;
    let first = stops[0].from;
    let last = stops[0].to;
    for (const stop of stops) {
      first = Math.min(first, stop.from, stop.was?.[0] ?? stop.from);
      last = Math.max(last, stop.to, stop.was?.[1] ?? stop.to);
    }
    const today = this.data!.today;
    if (today > last && today - last < FAR_FROM_TODAY) {
      last = today;
    } else if (today < first && first - today < FAR_FROM_TODAY) {
      first = today;
    }
    const begin = first - MARGIN;
    const days = last - first + 1 + 2 * MARGIN;
    const whole = (this.clientWidth - GUTTER - 20) / days;
    if (!this.scale) {
      this.scale = Math.min(FIRST_AT_MOST, Math.max(SMALLEST, whole));
    }
    const end = begin + Math.max(days, Math.ceil((this.clientWidth - GUTTER - 20) / this.scale)) - 1;
    if (!this.layout || this.layout.scale !== this.scale || this.layout.first !== begin || this.layout.last !== end) {
      this.layout = new Layout(stops, this.data!.lanes, begin, end, this.scale);
    }
  }

  protected render() {
    if (!this.data?.stops.length) {
      return nothing;
    }
    const mayMove = this.stops.some((stop) => stop.movable);
    if (this.asList) {
      return list(this.data, this.dates, mayMove);
    }
    return this.layout ? html`${this.tools()}${this.timeline(this.layout)}${this.detail()}` : nothing;
  }

  protected updated() {
    const form = this.asList ? 'LIST' : 'TIMELINE';
    if (form !== this.drawnAs && !this.printing) {
      this.drawnAs = form;
      this.dispatchEvent(new CustomEvent('road-drawn', { detail: { form } }));
    }
    const board = this.board;
    if (!board || !this.layout) {
      return;
    }
    const wanted = this.opening === null ? this.wanted : { day: this.opening, x: GUTTER };
    this.opening = null;
    this.wanted = null;
    if (wanted) {
      board.scrollLeft = this.layout.x(wanted.day) - wanted.x;
    }
    if (this.focusing) {
      this.focusing = false;
      this.querySelector<HTMLElement>(`[data-index="${this.current}"]`)?.focus({ preventScroll: true });
    }
    if (board.clientHeight && !board.dataset.drawn) {
      board.dataset.drawn = 'true';
      this.requestUpdate();
    }
  }

  /* What is seen */

  private tools(): TemplateResult {
    const words = this.words;
    const nearest = LEVELS.reduce((best, level) => (Math.abs(Math.log(level[1] / this.scale)) < Math.abs(Math.log(best[1] / this.scale)) ? level : best));
    const today = this.data!.today;
    const inSight = today >= this.layout!.first && today <= this.layout!.last;
    return html`<div class="road-tools" role="group" aria-label=${words.zoom}>
      ${LEVELS.map(
        (level) => html`<button class="road-button" aria-pressed=${level === nearest} @click=${() => this.zoomTo(level[1])}>${words[`level.${level[0]}`]}</button>`,
      )}
      <button class="road-button" @click=${() => this.zoomTo(this.scale / STEP)} aria-label=${words['zoom-out']} title=${words['zoom-out']}>${icon('zoom-out')}</button>
      <button class="road-button" @click=${() => this.zoomTo(this.scale * STEP)} aria-label=${words['zoom-in']} title=${words['zoom-in']}>${icon('zoom-in')}</button>
      ${inSight ? html`<button class="road-button" @click=${() => this.show(today)}>${words.today}</button>` : nothing}
      <span class="road-legend" aria-hidden="true">
        <span class="road-sample kind-deadline"></span>${words['kind.DEADLINE']} <span class="road-sample kind-milestone"></span>${words['kind.MILESTONE']}
        <span class="road-sample kind-task"></span>${words['kind.TASK']} <span class="road-sample kind-meeting"></span>${words['kind.MEETING']}
        <span class="road-sample kind-task critical"></span>${words.critical} ${this.data!.compared ? html`<span class="road-sample ghost"></span>${words.baseline}` : nothing}
      </span>
    </div>`;
  }

  private timeline(layout: Layout): TemplateResult {
    const board = this.board;
    const left = (board?.scrollLeft ?? 0) - BESIDE_SIGHT;
    const right = left + (board?.clientWidth ?? this.clientWidth) + 2 * BESIDE_SIGHT;
    const top = (board?.scrollTop ?? 0) - BESIDE_SIGHT;
    const bottom = top + (board?.clientHeight ?? 600) + 2 * BESIDE_SIGHT;
    const shown = layout.within(left, right, top, bottom);
    if (!shown.includes(this.current)) {
      shown.push(this.current);
      shown.sort((one, other) => one - other);
    }
    const [coarse, fine] = ticks(layout.day(Math.max(GUTTER, left)), Math.min(layout.last, layout.day(right)), this.scale);
    const today = this.data!.today;
    return html`<div class="road-board" @scroll=${this.scrolled} @scrollend=${() => this.tell()}>
      <div class="road-canvas" style="width:${layout.width}px;height:${layout.height}px">
        <div class="road-head" aria-hidden="true" style="height:${HEAD}px;width:${layout.width}px">
          ${coarse.map((tick) => this.tick(layout, tick, 'coarse'))}${fine.map((tick) => this.tick(layout, tick, 'fine'))}
          <div class="road-corner" style="width:${GUTTER}px"></div>
        </div>
        <div class="road-grid" aria-hidden="true">
          ${(fine.length ? fine : coarse).map(
            (tick) => html`<div
              class="road-line ${tick.level === 'day' && weekday(tick.day) > 4 ? 'weekend' : ''}"
              style="left:${layout.x(tick.day)}px;width:${tick.level === 'day' ? layout.scale : 0}px"
            ></div>`,
          )}
          ${today >= layout.first && today <= layout.last
            ? html`<div class="road-today" style="left:${layout.x(today) + layout.scale / 2}px"><span>${this.words.today}</span></div>`
            : nothing}
        </div>
        ${this.dependencies(layout, shown)}
        <div role="group" aria-label=${this.words.timeline} class="road-stops">
          ${repeat(shown, (index) => this.stops[index].key, (index) => this.stop(layout, index))}
        </div>
        ${layout.lanes
          .filter((box) => box.top < bottom && box.top + box.height > top)
          .map(
            (box) => html`<div class="road-lane" aria-hidden="true" style="top:${box.top}px;height:${box.height}px;width:${layout.width}px">
              <span class="road-lane-name" style="width:${GUTTER}px;${box.lane.colour ? `--lane:${box.lane.colour}` : ''}" title=${box.lane.full}><span>${box.lane.name}</span></span>
            </div>`,
          )}
        ${this.drag.ghost(layout)}
      </div>
    </div>`;
  }

  private tick(layout: Layout, tick: Tick, line: string): TemplateResult {
    const x = layout.x(tick.day);
    const width = (tick.to - tick.day + 1) * layout.scale;
    return html`<div class="road-tick ${line}" style="left:${x}px;width:${width}px"><span style="left:${GUTTER}px">${this.named(tick, width, line)}</span></div>`;
  }

  private named(tick: Tick, width: number, line: string): string {
    const dates = this.dates;
    switch (tick.level) {
      case 'year':
        return dates.year(tick.day);
      case 'month':
        if (line === 'coarse') {
          return dates.monthAndYear(tick.day);
        }
        return dates.month(tick.day, this.scale < 1.05 ? 'narrow' : 'short');
      case 'week':
        return dates.short(tick.day).split(' ')[0];
      default:
        return width < 30 ? String(new Date(tick.day * 86_400_000).getUTCDate()) : `${dates.weekday(tick.day)} ${new Date(tick.day * 86_400_000).getUTCDate()}`;
    }
  }

  private stop(layout: Layout, index: number): TemplateResult {
    const stop = this.stops[index];
    const place = layout.places[index];
    const point = isPoint(stop);
    const classes = ['road-stop', `kind-${stop.kind.toLowerCase()}`, point ? 'point' : 'bar'];
    classes.push(...(['late', 'risk', 'critical', 'over', 'movable'] as const).filter((one) => stop[one]));
    const words = said(this.data!, stop, this.dates);
    const ghost = stop.was
      ? html`<span
          class="road-was-there ${point ? 'point' : 'bar'}"
          aria-hidden="true"
          style="left:${point ? layout.x(stop.was[0]) + layout.scale / 2 - place.width / 2 : layout.x(stop.was[0])}px;top:${place.y}px;width:${point
            ? place.width
            : Math.max(8, (stop.was[1] - stop.was[0] + 1) * layout.scale - 1)}px"
        ></span>`
      : nothing;
    return html`${ghost}<a
        class=${classes.join(' ')}
        href=${stop.path}
        data-index=${index}
        tabindex=${index === this.current ? 0 : -1}
        draggable="false"
        aria-label=${words}
        title=${words}
        style="left:${place.x}px;top:${place.y}px;width:${place.width}px"
        ><span class="road-shape"></span
        ><span class="road-title" style=${place.label ? `margin-left:${place.width}px;max-width:${Math.max(0, place.label)}px` : `max-width:${place.width}px`}
          >${stop.late ? icon('triangle-alert') : nothing}${stop.risk ? icon('clock') : nothing}${stop.critical ? icon('flag') : nothing}${stop.title}</span
        ></a
      >`;
  }

  private dependencies(layout: Layout, shown: number[]): TemplateResult {
    const lines: [number, number][] = [];
    const inSight = new Set(shown);
    for (const [later, stop] of this.stops.entries()) {
      for (const earlier of stop.after ?? []) {
        if (inSight.has(later) || inSight.has(earlier)) {
          lines.push([earlier, later]);
        }
      }
    }
    return html`<svg class="road-lines" aria-hidden="true" width=${layout.width} height=${layout.height}>
      ${lines.map(([earlier, later]) => {
        const from = layout.places[earlier];
        const to = layout.places[later];
        const [x1, y1, x2, y2] = [from.x + from.width, from.y + 10, to.x, to.y + 10];
        const turn = Math.max(x1 + 5, Math.min(x2 - 6, x1 + 5));
        const critical = this.stops[earlier].critical && this.stops[later].critical;
        const touches = this.current === earlier || this.current === later;
        return svg`<path class="${critical ? 'critical' : ''} ${touches ? 'touches' : ''}" d="M${x1} ${y1}H${turn}V${y2}H${x2}" />`;
      })}
    </svg>`;
  }

  /** What the focus is on, in full. */
  private detail(): TemplateResult {
    const stop = this.stops[this.current];
    const words = this.words;
    const lane = this.data!.lanes[stop.lane];
    return html`<div class="road-detail">
      <div class="road-detail-what">
        <a href=${stop.path}>${stop.title}</a>
        <span class="quiet">${[words[`kind.${stop.kind}`], lane.full, stop.of === undefined ? '' : this.data!.meetings[stop.of]].filter(Boolean).join(' · ')}</span>
      </div>
      <div class="road-detail-when">
        <span>${this.dates.range(stop.from, stop.to)}</span>
        <span class="quiet">${[stop.progress, stop.slack, was(this.data!, stop, this.dates)].filter(Boolean).join(' · ')}</span>
      </div>
      <span class="badges">${marks(stop, words)}</span>
      ${stop.movable ? html`<button class="road-button" data-move=${stop.key}>${icon('move')}<span>${words.move}</span></button>` : nothing}
    </div>`;
  }

  /* What is done */

  private clicked(event: Event) {
    const target = event.target as HTMLElement;
    const move = target.closest<HTMLElement>('[data-move]');
    if (move) {
      this.askToMove(move.dataset.move!, null);
    } else if (this.drag.hasJustEnded && target.closest('.road-stop')) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  askToMove(key: string, day: Day | null) {
    this.dispatchEvent(new CustomEvent('road-move', { detail: { key, day: day === null ? '' : iso(day) } }));
  }

  private focusedOn(event: Event) {
    const index = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index;
    if (index !== undefined) {
      this.current = Number(index);
    }
  }

  private key(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target as HTMLElement).closest('.road-board')) {
      return;
    }
    if (!this.pressed(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private pressed(key: string): boolean {
    switch (key) {
      case '+':
      case '=':
        this.zoomTo(this.scale * STEP, this.current);
        return true;
      case '-':
        this.zoomTo(this.scale / STEP, this.current);
        return true;
      case 'm':
      case 'M':
        this.askToMove(this.stops[this.current].key, null);
        return true;
      default: {
        const next = this.neighbour(key);
        if (next === undefined) {
          return false;
        }
        if (next !== null) {
          this.go(next);
        }
        return true;
      }
    }
  }

  /** @return undefined where the key goes nowhere at all, null where nothing is that way */
  private neighbour(key: string): number | null | undefined {
    const stops = this.stops;
    const here = stops[this.current];
    const inLane = (lane: number) => stops.map((stop, index) => ({ stop, index })).filter((one) => one.stop.lane === lane);
    const peers = inLane(here.lane);
    const at = peers.findIndex((one) => one.index === this.current);
    switch (key) {
      case 'ArrowLeft':
        return peers[at - 1]?.index ?? null;
      case 'ArrowRight':
        return peers[at + 1]?.index ?? null;
      case 'Home':
        return peers[0].index;
      case 'End':
        return peers[peers.length - 1].index;
      case 'ArrowUp':
      case 'ArrowDown': {
        const step = key === 'ArrowUp' ? -1 : 1;
        for (let lane = here.lane + step; lane >= 0 && lane < this.data!.lanes.length; lane += step) {
          const others = inLane(lane);
          if (others.length) {
            return others.reduce((best, one) => (Math.abs(one.stop.from - here.from) < Math.abs(best.stop.from - here.from) ? one : best)).index;
          }
        }
        return null;
      }
      default:
        return undefined;
    }
  }

  private go(index: number) {
    this.current = index;
    this.focusing = true;
    const board = this.board!;
    const place = this.layout!.places[index];
    const right = place.x + place.width + Math.min(place.label, 120);
    if (place.x < board.scrollLeft + GUTTER + 8) {
      board.scrollLeft = place.x - GUTTER - 24;
    } else if (right > board.scrollLeft + board.clientWidth) {
      board.scrollLeft = Math.min(right - board.clientWidth + 24, place.x - GUTTER - 24);
    }
    if (place.y < board.scrollTop + HEAD + 8) {
      board.scrollTop = place.y - HEAD - 16;
    } else if (place.y + 32 > board.scrollTop + board.clientHeight) {
      board.scrollTop = place.y + 48 - board.clientHeight;
    }
  }

  private wheel(event: WheelEvent) {
    if (!event.ctrlKey || !this.layout || !(event.target as HTMLElement).closest('.road-board')) {
      return;
    }
    event.preventDefault();
    this.zoomAbout(this.scale * Math.exp(-event.deltaY / 300), event.clientX - this.board!.getBoundingClientRect().left);
  }

  /** @param about the stop that stays where it is, where it is in sight; else the middle stays */
  private zoomTo(scale: number, about?: number) {
    const board = this.board!;
    const place = about === undefined ? undefined : this.layout!.places[about];
    const x = place && place.x >= board.scrollLeft + GUTTER && place.x <= board.scrollLeft + board.clientWidth ? place.x - board.scrollLeft : null;
    this.zoomAbout(scale, x ?? GUTTER + (board.clientWidth - GUTTER) / 2);
  }

  private zoomAbout(scale: number, x: number) {
    this.wanted = { day: this.layout!.day(this.board!.scrollLeft + x), x };
    this.scale = Math.min(LARGEST, Math.max(SMALLEST, scale));
    this.tell();
  }

  private show(day: Day) {
    const board = this.board!;
    board.scrollLeft = this.layout!.x(day) - GUTTER - (board.clientWidth - GUTTER) / 2;
  }

  /** What is seen goes into the address, once it is quiet. */
  private tell() {
    clearTimeout(this.told);
    this.told = window.setTimeout(() => {
      const board = this.board;
      if (board && this.layout) {
        const detail = { zoom: Math.round(this.scale * 100) / 100, at: iso(Math.round(this.layout.day(board.scrollLeft + GUTTER))) };
        this.dispatchEvent(new CustomEvent('road-window', { detail }));
      }
    }, QUIET_AFTER);
  }

  get drawn(): Layout | null {
    return this.layout;
  }
}

customElements.define('plenary-road', PlenaryRoad);

export type { PlenaryRoad };
