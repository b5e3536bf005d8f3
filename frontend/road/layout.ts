import type { Day, Lane, Stop } from './model';
import { firstOfMonth, nextMonth, weekday, date } from './model';

/** Pixels. */
export const GUTTER = 112;
export const HEAD = 44;
const ROW = 28;
const BAR = 20;
const LANE_PADDING = 8;
const NARROWEST_LANE = 44;
const POINT = 16;
const GAP = 6;
/** Of a label whose title would be longer, so much is kept free at least. */
const LABEL = 150;
const LABEL_WHERE_CROWDED = 56;
const CROWDED = 400;
const LETTER = 6.6;
/** From this width on the title stands in the bar. */
const ROOMY = 72;

export interface Place {
  x: number;
  y: number;
  width: number;
  /** What is free for the title beside it; 0 where it stands within. */
  label: number;
}

export interface LaneBox {
  lane: Lane;
  top: number;
  height: number;
}

/** Where everything is at one scale. Lanes stand below each other; what would overlap stands in rows of its lane. */
export class Layout {
  readonly places: Place[];
  readonly lanes: LaneBox[] = [];
  readonly width: number;
  readonly height: number;

  constructor(
    stops: Stop[],
    lanes: Lane[],
    readonly first: Day,
    readonly last: Day,
    /** Pixels a day is wide. */
    readonly scale: number,
  ) {
    this.width = GUTTER + (last - first + 1) * scale;
    this.places = new Array(stops.length);
    const label = stops.length > CROWDED ? LABEL_WHERE_CROWDED : LABEL;
    let top = HEAD;
    lanes.forEach((lane, index) => {
      const rows = this.pack(stops, index, top + LANE_PADDING, label);
      const height = Math.max(NARROWEST_LANE, rows * ROW + 2 * LANE_PADDING);
      this.lanes.push({ lane, top, height });
      top += height;
    });
    this.height = top;
  }

  x(day: Day): number {
    return GUTTER + (day - this.first) * this.scale;
  }

  day(x: number): Day {
    return this.first + (x - GUTTER) / this.scale;
  }

  /** @return how many rows the lane needs; the stops come in the order of time */
  private pack(stops: Stop[], lane: number, top: number, label: number): number {
    const ends: number[] = [];
    const last: number[] = [];
    stops.forEach((stop, index) => {
      if (stop.lane !== lane) {
        return;
      }
      const place = this.place(stop);
      const wanted = place.label ? Math.min(stop.title.length * LETTER, label) + GAP : 0;
      let row = ends.findIndex((end) => end <= place.x);
      if (row < 0) {
        row = ends.length;
      }
      this.limit(last[row], place.x);
      place.y = top + row * ROW + (ROW - BAR) / 2;
      ends[row] = place.x + place.width + wanted + GAP;
      last[row] = index;
      this.places[index] = place;
    });
    return ends.length;
  }

  /** The label of the one before ends where this one begins. */
  private limit(before: number | undefined, x: number) {
    const place = before === undefined ? undefined : this.places[before];
    if (place?.label) {
      place.label = Math.min(place.label, x - place.x - place.width - GAP);
    }
  }

  private place(stop: Stop): Place {
    if (isPoint(stop)) {
      return { x: this.x(stop.from) + this.scale / 2 - POINT / 2, y: 0, width: POINT, label: 320 };
    }
    const width = Math.max(POINT / 2, (stop.to - stop.from + 1) * this.scale - 1);
    return { x: this.x(stop.from), y: 0, width, label: width < ROOMY ? 320 : 0 };
  }

  /** @return indices of what is to be drawn */
  within(left: number, right: number, top: number, bottom: number): number[] {
    const found: number[] = [];
    this.places.forEach((place, index) => {
      if (place.x < right && place.x + place.width + place.label > left && place.y < bottom && place.y + BAR > top) {
        found.push(index);
      }
    });
    return found;
  }
}

export function isPoint(stop: Stop): boolean {
  return stop.kind === 'DEADLINE' || stop.kind === 'MILESTONE' || (stop.from === stop.to && stop.kind !== 'MEETING' && stop.kind !== 'TASK');
}

export interface Tick {
  day: Day;
  to: Day;
  level: 'year' | 'month' | 'week' | 'day';
}

/** @return the ticks of both lines of the head between two days, the coarse ones first */
export function ticks(from: Day, to: Day, scale: number): [Tick[], Tick[]] {
  if (scale < 2.4) {
    return [spans(from, to, 'year'), scale * 30 < 16 ? [] : spans(from, to, 'month')];
  }
  return [spans(from, to, 'month'), spans(from, to, scale < 12 ? 'week' : 'day')];
}

function spans(from: Day, to: Day, level: Tick['level']): Tick[] {
  const found: Tick[] = [];
  for (let day = beginning(Math.floor(from), level); day <= to; ) {
    const next = following(day, level);
    found.push({ day, to: next - 1, level });
    day = next;
  }
  return found;
}

function beginning(day: Day, level: Tick['level']): Day {
  switch (level) {
    case 'year':
      return nextMonth(firstOfMonth(day), -date(day).getUTCMonth());
    case 'month':
      return firstOfMonth(day);
    case 'week':
      return day - weekday(day);
    default:
      return day;
  }
}

function following(day: Day, level: Tick['level']): Day {
  switch (level) {
    case 'year':
      return nextMonth(day, 12);
    case 'month':
      return nextMonth(day);
    case 'week':
      return day + 7;
    default:
      return day + 1;
  }
}
