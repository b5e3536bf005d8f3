/** How long it is said that something was changed just now, in milliseconds. */
const JUST_NOW = 60_000;

/** By object, as in data-object: what is said of it, and until when. */
const changed = new Map<string, { said: string; until: number }>();
let editing: Record<string, string> = {};
let asked = false;

function draw() {
  asked = false;
  const now = performance.now();
  changed.forEach(({ until }, key) => until <= now && changed.delete(key));
  for (const row of document.querySelectorAll<HTMLElement>('[data-object]')) {
    const key = row.dataset.object!;
    const said = [editing[key], changed.get(key)?.said].filter(Boolean).join(' · ');
    if (said) {
      if (row.dataset.live !== said) row.dataset.live = said;
    } else if (row.dataset.live) {
      delete row.dataset.live;
    }
  }
}

function ask() {
  if (!asked) {
    asked = true;
    requestAnimationFrame(draw);
  }
}

/** Rows may be drawn anew at any time: what is said of them is said again. */
export function drawnAnew() {
  if (changed.size || Object.keys(editing).length) ask();
}

(window as any).plenaryLive = {
  /** @param said of which objects that they were changed, and by whom */
  changed(said: Record<string, string>) {
    const until = performance.now() + JUST_NOW;
    Object.entries(said).forEach(([key, words]) => changed.set(key, { said: words, until }));
    setTimeout(ask, JUST_NOW + 50);
    ask();
  },
  /** @param said of which objects that they are being edited, and by whom; of all others that they are not */
  editing(said: Record<string, string>) {
    editing = said;
    ask();
  },
};
