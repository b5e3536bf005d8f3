/** What somebody typed and has not saved, as this browser keeps it. */
export interface Kept {
  /** As it was sent to the server, or null where signs were typed. */
  value: string | null;
  /** The notation, where signs were typed. */
  signs: string | null;
  /** The wording over which it was typed, in the server's terms. */
  basis: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Of all that browsers keep of what was typed; cleared at sign-out. */
const PREFIX = 'plenary-typed:';
const LONGEST_KEPT = 14 * 24 * 3600 * 1000;

/** @returns whether there was room for it; what was kept before stays where there was none */
export function keep(key: string, kept: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string) {
  localStorage.removeItem(key);
}

/** What is kept under the key; whatever is too old goes. */
export function find(key: string): Kept | null {
  clear();
  return read(key);
}

/** What is kept under keys that begin and end so, the earliest first; whatever is too old goes. */
export function all(begin: string, end: string): { key: string; kept: Kept }[] {
  clear();
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(begin) && key.endsWith(end))
    .flatMap((key) => [read(key)].flatMap((kept) => (kept ? { key, kept } : [])))
    .sort((one, other) => one.kept.at - other.kept.at);
}

/** When it was typed, as people say it who read this page. */
export function when({ at }: Kept): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(document.documentElement.lang, { ...(today ? {} : { dateStyle: 'medium' }), timeStyle: 'short', hourCycle: 'h23' });
}

function clear() {
  Object.keys(localStorage)
    .filter((one) => one.startsWith(PREFIX) && !(Date.now() - (read(one)?.at ?? 0) < LONGEST_KEPT))
    .forEach((one) => localStorage.removeItem(one));
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
