const KEPT = 'plenary.projection.size';
const STEP = 1.12;
const SMALLEST = 0.5;
const LARGEST = 3;
const LEAST_FIT = 0.45;

/**
 * The page for the wall of a room, filled by the server. What is read is made as large as fits; plus, minus and 0 set it larger, smaller
 * and as it was, F takes the whole screen. Buttons with `data-size` and `data-full-screen` do the same.
 */
class Projection extends HTMLElement {
  private readonly resized = new ResizeObserver(() => this.fit());
  private readonly changed = new MutationObserver((records) => records.some(outsideClock) && this.fit());

  connectedCallback() {
    document.addEventListener('keydown', this.key);
    this.addEventListener('click', this.pressed);
    this.resized.observe(this);
    this.changed.observe(this, { childList: true, characterData: true, subtree: true });
    document.fonts.ready.then(() => this.fit());
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.key);
    this.removeEventListener('click', this.pressed);
    this.resized.disconnect();
    this.changed.disconnect();
  }

  private key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === '+' || event.key === '=') {
      this.resize(1);
    } else if (event.key === '-') {
      this.resize(-1);
    } else if (event.key === '0') {
      this.resize(0);
    } else if (event.key.toLowerCase() === 'f') {
      this.fullScreen();
    }
  };

  private pressed = (event: Event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-size], [data-full-screen]');
    if (button?.dataset.size) {
      this.resize(Number(button.dataset.size));
    } else if (button) {
      this.fullScreen();
    }
  };

  private get size(): number {
    return Number(localStorage.getItem(KEPT)) || 1;
  }

  private resize(direction: number) {
    const size = direction === 0 ? 1 : Math.min(LARGEST, Math.max(SMALLEST, this.size * STEP ** direction));
    localStorage.setItem(KEPT, String(size));
    this.fit();
  }

  private fullScreen() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      document.documentElement.requestFullscreen?.();
    }
  }

  /** The largest size at which the paragraph and its neighbours are seen at once, times what the reader asked for. */
  private fit() {
    const area = this.querySelector<HTMLElement>('.projection-texts');
    if (!area) {
      return;
    }
    const tryOut = (fit: number) => {
      this.style.setProperty('--fit', String(fit));
      return area.scrollHeight <= area.clientHeight + 1;
    };
    let fit = 1;
    if (!tryOut(1)) {
      let [small, large] = [LEAST_FIT, 1];
      for (let i = 0; i < 6; i++) {
        fit = (small + large) / 2;
        [small, large] = tryOut(fit) ? [fit, large] : [small, fit];
      }
      fit = small;
    }
    this.style.setProperty('--fit', String(fit * this.size));
    const current = area.querySelector<HTMLElement>('.projection-current');
    if (current && area.scrollHeight > area.clientHeight) {
      area.scrollTop = current.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop;
    }
  }
}

/** A clock that counts changes nothing of what is read. */
function outsideClock(record: MutationRecord): boolean {
  const element = record.target instanceof Element ? record.target : record.target.parentElement;
  return !element?.closest('plenary-floor-clock');
}

customElements.define('plenary-projection', Projection);
