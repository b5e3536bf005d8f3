import * as drafts from './wording/drafts';

/** Knows which new paragraphs this browser keeps; the server shows them in it. */
class BegunParagraphs extends HTMLElement {
  /** @returns those whose keys begin and end so, the earliest first, named by what is between */
  find(begin: string, end: string): { name: string; basis: string; when: string }[] {
    return drafts
      .all(begin, end)
      .filter(({ kept }) => (kept.signs === null ? kept.value !== '[]' : kept.signs.trim()))
      .map(({ key, kept }) => ({ name: key.slice(begin.length, key.length - end.length), basis: kept.basis, when: drafts.when(kept) }));
  }
}

customElements.define('plenary-begun', BegunParagraphs);
