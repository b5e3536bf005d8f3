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

/** What is kept under the key; whatever is too old goes. */
export function find(key: string): Kept | null {
  Object.keys(localStorage)
    .filter((one) => one.startsWith(PREFIX) && !(Date.now() - (read(one)?.at ?? 0) < LONGEST_KEPT))
    .forEach((one) => localStorage.removeItem(one));
  return read(key);
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
