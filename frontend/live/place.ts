import { drawnAnew } from './marks';

/**
 * The server draws a part of the page anew when others change what it shows. Keyboard focus, how far something was scrolled, and what was
 * unfolded are kept over that: the element that stands in the old one's place gets them.
 */
interface Place {
  element: Element;
  /** From the parent up. */
  above: Element[];
  tag: string;
  said: string;
  object: string | null;
  index: number;
}

/** How long what stands in the place of something is waited for, in milliseconds. */
const PATIENCE = 1_000;

let focus: Place | null = null;
let lostAt = 0;
const scrolled = new Map<Element, Place & { top: number; left: number }>();

function said(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 120);
}

function place(element: Element): Place {
  const above: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) above.push(one);
  const object = element.closest('[data-object]')?.getAttribute('data-object') ?? null;
  const tag = element.localName;
  const frame = element.closest('#content, vaadin-dialog') ?? document.body;
  return { element, above, tag, said: said(element), object, index: [...frame.querySelectorAll(tag)].indexOf(element) };
}

/** @returns what stands now where this stood */
function successor(of: Place): HTMLElement | null {
  const root = of.above.find((one) => one.isConnected);
  const frame = root?.closest('#content, vaadin-dialog');
  if (!root || !frame) return null;
  if (of.element.id && !/-\d+$/.test(of.element.id)) {
    const same = document.getElementById(of.element.id);
    if (same) return same;
  }
  const alike = (within: Element) => [...within.querySelectorAll<HTMLElement>(of.tag)];
  const object = of.object && root.querySelector(`[data-object="${CSS.escape(of.object)}"]`);
  if (object) {
    const own = object.localName === of.tag && object.matches('[tabindex], button, a') ? [object as HTMLElement] : alike(object);
    return own.find((one) => said(one) === of.said) ?? own[0] ?? null;
  }
  const words = alike(root).find((one) => of.said && said(one) === of.said);
  if (words) return words;
  const all = alike(frame);
  return all[Math.min(of.index, all.length - 1)] ?? null;
}

document.addEventListener('focusin', (event) => {
  focus = event.target instanceof Element && event.target !== document.body ? place(event.target) : null;
  lostAt = 0;
});
document.addEventListener('focusout', (event) => {
  if (event.target instanceof Element && event.target.isConnected) {
    const left = event.target;
    // Whoever leaves a field for nothing has left it; an element that goes away while it has the focus has not been left.
    queueMicrotask(() => left.isConnected && focus?.element === left && document.activeElement === document.body && (focus = null));
  }
});
document.addEventListener('scroll', (event) => {
  const one = event.target;
  if (one instanceof Element && one.closest('#content')) {
    if (one.scrollTop || one.scrollLeft) scrolled.set(one, { ...place(one), top: one.scrollTop, left: one.scrollLeft });
    else scrolled.delete(one);
  }
}, { capture: true, passive: true });

function summary(details: Element): string {
  return (details.querySelector('summary')?.textContent ?? '').replace(/\d+/g, '');
}

/** What can be folded below these nodes, by its summary. */
function foldable(nodes: Node[]): Map<string, HTMLDetailsElement[]> {
  const all = nodes.filter((one): one is Element => one instanceof Element)
    .flatMap((one) => [...(one.matches('details') ? [one] : []), ...one.querySelectorAll('details')]) as HTMLDetailsElement[];
  const alike = new Map<string, HTMLDetailsElement[]>();
  new Set(all).forEach((one) => alike.set(summary(one), [...(alike.get(summary(one)) ?? []), one]));
  return alike;
}

/** What was unfolded is unfolded where it comes again: the third of those that read alike is the third again. */
function unfold(records: MutationRecord[]) {
  const gone = foldable(records.flatMap((record) => [...record.removedNodes]).filter((one) => !one.isConnected));
  if (![...gone.values()].some((alike) => alike.some((one) => one.open))) return;
  const come = foldable(records.flatMap((record) => [...record.addedNodes]).filter((one) => one.isConnected));
  gone.forEach((alike, words) => alike.forEach((one, at) => {
    const now = come.get(words)?.[at];
    if (one.open && now) now.open = true;
  }));
}

/** What Vaadin says of a lost session lies over an open dialogue too. */
function raise() {
  const notice = document.querySelector<HTMLElement>('body > .v-system-error:not([popover])');
  if (notice) {
    notice.popover = 'manual';
    notice.showPopover();
  }
}

new MutationObserver((records) => {
  drawnAnew();
  raise();
  unfold(records);
  for (const [element, was] of scrolled) {
    if (!element.isConnected) {
      scrolled.delete(element);
      const now = successor(was);
      if (now) now.scrollTo({ top: was.top, left: was.left, behavior: 'instant' });
    }
  }
  if (focus && !focus.element.isConnected && (!document.activeElement || document.activeElement === document.body)) {
    lostAt ||= performance.now();
    const now = performance.now() - lostAt < PATIENCE ? successor(focus) : null;
    if (now) now.focus({ preventScroll: true });
    else if (performance.now() - lostAt >= PATIENCE) focus = null;
  }
}).observe(document.documentElement, { childList: true, subtree: true });
