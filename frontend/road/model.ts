/** A day, counted from 1 January 1970. */
export type Day = number;

export type Kind = 'MEETING' | 'DEADLINE' | 'MILESTONE' | 'TASK' | 'CALL' | 'DOCUMENT' | 'NOTIFICATION';

/** Something dated on the road, as RoadJson.java writes it; what is false or unknown is left out. */
export interface Stop {
  key: string;
  kind: Kind;
  lane: number;
  /** Index of its meeting; none where it is a meeting itself. */
  of?: number;
  title: string;
  from: Day;
  to: Day;
  /** In words. */
  progress?: string;
  slack?: string;
  critical?: boolean;
  late?: boolean;
  risk?: boolean;
  over?: boolean;
  movable?: boolean;
  path: string;
  /** Indices of what has to be done before, as far as it is shown. */
  after?: number[];
  /** Where the baseline had it. */
  was?: [Day, Day];
  /** How it has moved since, in words: "8 days later". */
  moved?: string;
}

export interface Lane {
  name: string;
  full: string;
  colour?: string;
}

export interface Road {
  today: Day;
  locale: string;
  lanes: Lane[];
  meetings: string[];
  stops: Stop[];
  /** Is there a baseline with which the road is compared. */
  compared: boolean;
  words: Record<string, string>;
}

const MILLIS = 86_400_000;

export function date(day: Day): Date {
  return new Date(day * MILLIS);
}

export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function iso(day: Day): string {
  return date(day).toISOString().slice(0, 10);
}

export function dayOf(text: string | null | undefined): Day | null {
  const millis = text ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(millis) ? null : Math.round(millis / MILLIS);
}

/** Dates as the rest of the product writes them: the day comes before the month in every language. */
export class Dates {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  constructor(private readonly locale: string) {}

  private part(day: Day, type: 'weekday' | 'month' | 'year', style: 'short' | 'long' | 'narrow' | 'numeric'): string {
    const name = `${type}/${style}`;
    let format = this.formats.get(name);
    if (!format) {
      format = new Intl.DateTimeFormat(this.locale, { [type]: style, timeZone: 'UTC' });
      this.formats.set(name, format);
    }
    return format.format(date(day));
  }

  weekday(day: Day): string {
    return this.part(day, 'weekday', 'narrow');
  }

  month(day: Day, style: 'short' | 'long' | 'narrow' = 'long'): string {
    return this.part(day, 'month', style);
  }

  year(day: Day): string {
    return String(date(day).getUTCFullYear());
  }

  monthAndYear(day: Day): string {
    return `${this.month(day)} ${this.year(day)}`;
  }

  short(day: Day): string {
    return `${date(day).getUTCDate()} ${this.month(day, 'short')}`;
  }

  full(day: Day): string {
    return `${this.part(day, 'weekday', 'short')} ${this.short(day)} ${this.year(day)}`;
  }

  /** "Mon 30 May 2016", "30–31 May 2016", "12 May – 3 Jun 2016". */
  range(from: Day, to: Day): string {
    if (from === to) {
      return this.full(from);
    }
    const sameYear = this.year(from) === this.year(to);
    if (sameYear && date(from).getUTCMonth() === date(to).getUTCMonth()) {
      return `${date(from).getUTCDate()}–${this.short(to)} ${this.year(to)}`;
    }
    return `${this.short(from)}${sameYear ? '' : ` ${this.year(from)}`} – ${this.short(to)} ${this.year(to)}`;
  }
}

export function firstOfMonth(day: Day): Day {
  const at = date(day);
  return Math.round(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1) / MILLIS);
}

export function nextMonth(first: Day, months = 1): Day {
  const at = date(first);
  return Math.round(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1) / MILLIS);
}

/** All that is to be said of a stop, one after the other: a screen reader reads it, a pointer shows it. */
export function said(road: Road, stop: Stop, dates: Dates): string {
  const words = road.words;
  return [
    `${words[`kind.${stop.kind}`]}: ${stop.title}`,
    dates.range(stop.from, stop.to),
    road.lanes[stop.lane].full,
    stop.of === undefined ? '' : road.meetings[stop.of],
    stop.late ? words.late : '',
    stop.risk ? words.risk : '',
    stop.critical ? words.critical : '',
    stop.progress ?? '',
    stop.slack ?? '',
    stop.was ? was(road, stop, dates) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** "was 12 May 2017, 8 days later". */
export function was(road: Road, stop: Stop, dates: Dates): string {
  return stop.was ? `${road.words.was.replace('{0}', dates.range(...stop.was))}, ${stop.moved}` : '';
}
