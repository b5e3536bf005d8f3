import { html, nothing, type TemplateResult } from 'lit';
import { type Dates, firstOfMonth, type Road, type Stop, was } from './model';

/** The road as a table in the order of time, a group a month. What is out of sight costs the browser nothing, and all of it is printed. */
export function list(road: Road, dates: Dates, mayMove: boolean): TemplateResult {
  const words = road.words;
  const months = new Map<number, number[]>();
  road.stops.forEach((stop, index) => {
    const month = firstOfMonth(stop.from);
    const indices = months.get(month);
    if (indices) {
      indices.push(index);
    } else {
      months.set(month, [index]);
    }
  });
  const heads = [words['column.dates'], words['column.what'], words['column.who'], words['column.standing']];
  return html`<div class="road-list ${mayMove ? 'with-moves' : ''}" role="table" aria-label=${words.list}>
    <div role="rowgroup" class="road-list-head">
      <div role="row">
        ${heads.map((head) => html`<span role="columnheader">${head}</span>`)}
        ${mayMove ? html`<span role="columnheader"><span class="visually-hidden">${words['column.actions']}</span></span>` : nothing}
      </div>
    </div>
    ${[...months].map(
      ([month, indices]) => html`<div role="rowgroup" class="road-month" style="--rows: ${indices.length}">
        <div role="row" class="road-month-name"><span role="rowheader" aria-colspan=${heads.length + (mayMove ? 1 : 0)}>${dates.monthAndYear(month)}</span></div>
        ${indices.map((index) => row(road, road.stops[index], dates, mayMove))}
      </div>`,
    )}
  </div>`;
}

function row(road: Road, stop: Stop, dates: Dates, mayMove: boolean): TemplateResult {
  const words = road.words;
  const lane = road.lanes[stop.lane];
  return html`<div role="row" class="road-row ${stop.over ? 'over' : ''} ${stop.critical ? 'critical' : ''}" data-key=${stop.key}>
    <span role="cell" class="road-dates">${dates.range(stop.from, stop.to)}${stop.was ? html`<span class="road-was">${was(road, stop, dates)}</span>` : nothing}</span>
    <span role="rowheader" class="road-what">
      <a href=${stop.path}>${stop.title}</a>
      <span class="quiet">${words[`kind.${stop.kind}`]}${stop.of === undefined ? nothing : html` · ${road.meetings[stop.of]}`}</span>
    </span>
    <span role="cell" class="road-who" title=${lane.full}>${lane.name}</span>
    <span role="cell" class="road-standing">${marks(stop, words)}<span class="quiet">${[stop.progress, stop.slack].filter(Boolean).join(' · ')}</span></span>
    ${mayMove
      ? html`<span role="cell" class="road-action"
          >${stop.movable
            ? html`<button class="road-button" data-move=${stop.key} aria-label="${words.move}: ${stop.title}">${icon('move')}<span>${words.move}</span></button>`
            : nothing}</span
        >`
      : nothing}
  </div>`;
}

/** Each says by icon and word what it is. */
export function marks(stop: Stop, words: Record<string, string>): TemplateResult {
  return html`${stop.late ? mark('triangle-alert', words.late, 'danger') : nothing}${stop.risk ? mark('clock', words.risk, 'warning') : nothing}${stop.critical
    ? mark('flag', words.critical, 'mark')
    : nothing}`;
}

function mark(name: string, word: string, tone: string): TemplateResult {
  return html`<span class="badge ${tone}">${icon(name)}<span>${word}</span></span>`;
}

export function icon(name: string): TemplateResult {
  return html`<vaadin-icon icon="lucide:${name}" aria-hidden="true"></vaadin-icon>`;
}
