const ENDING = 30_000;

/**
 * The time that a speaker has left. The server says once how much was `spent` of the `limit`, in milliseconds, and whether it is
 * `running`; the browser counts from there, below zero when the time is over. What the last half minute and its end are called comes
 * with `ending`, `over` and `paused`.
 */
class FloorClock extends HTMLElement {
  static observedAttributes = ['limit', 'spent', 'running'];

  private readonly time = document.createElement('span');
  private readonly word = document.createElement('span');
  private toldAt = Date.now();
  private timer = 0;

  connectedCallback() {
    this.time.setAttribute('role', 'timer');
    this.time.setAttribute('aria-live', 'off');
    this.time.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.word.setAttribute('role', 'status');
    this.append(this.time, this.word);
    this.tick();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  attributeChangedCallback() {
    this.toldAt = Date.now();
    if (this.isConnected) {
      this.tick();
    }
  }

  private get remaining(): number {
    const passed = this.hasAttribute('running') ? Math.max(0, Date.now() - this.toldAt) : 0;
    return Number(this.getAttribute('limit')) - Number(this.getAttribute('spent')) - passed;
  }

  private tick() {
    clearTimeout(this.timer);
    const left = this.remaining;
    const running = this.hasAttribute('running');
    const state = left <= 0 ? 'over' : left <= ENDING ? 'ending' : 'speaking';
    say(this.time, minutes(left));
    say(this.word, [state === 'speaking' ? null : this.getAttribute(state), running ? null : this.getAttribute('paused')].filter(Boolean).join(' · '));
    this.dataset.state = state;
    if (running) {
      this.timer = window.setTimeout(() => this.tick(), ((left % 1000) + 1000) % 1000 || 1000);
    }
  }
}

/** Only what changed is written, so that it is read out once. */
function say(element: HTMLElement, text: string) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** 2:05, −0:07; a second that has begun counts. */
function minutes(millis: number): string {
  const seconds = Math.ceil(millis / 1000);
  const magnitude = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(magnitude / 60)}:${String(magnitude % 60).padStart(2, '0')}`;
}

customElements.define('plenary-floor-clock', FloorClock);
