import { Fragment, type Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, Plugin, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { alternative, bracket, footnote, marksOf, type Style, stylesOf } from './schema';

type Direction = -1 | 1;

/** A bracket, and which of its alternatives is meant. */
export interface Place {
  pos: number;
  node: Node;
  index: number;
}

/** The innermost bracket in which the caret stands. */
export function bracketAt({ selection }: EditorState): Place | null {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === bracket) {
      return { pos: $from.before(depth), node: $from.node(depth), index: $from.index(depth) };
    }
  }
  return null;
}

/** Where the words of an alternative begin. */
function wordsOf({ pos, node }: Place, index: number): number {
  let at = pos + 2;
  for (let i = 0; i < index; i++) {
    at += node.child(i).nodeSize;
  }
  return at;
}

function caret(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos)).scrollIntoView();
}

/** Selects the whole paragraph; what stands around it cannot be selected. */
export const selectAll: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)));
  return true;
};

export function toggle(style: Style): Command {
  return (state, dispatch) => {
    const { from, to, empty, $from } = state.selection;
    const { tr } = state;
    const without = (styles: Style[]) => styles.filter((one) => one !== style);
    if (empty) {
      const styles = stylesOf(state.storedMarks ?? $from.marks());
      tr.setStoredMarks(marksOf(styles.includes(style) ? without(styles) : [...styles, style]));
    } else {
      const pieces: { pos: number; node: Node }[] = [];
      $from.parent.nodesBetween(from - $from.start(), to - $from.start(), (node, pos) => {
        pieces.push({ pos: pos + $from.start(), node });
        return false;
      });
      const remove = pieces.every(({ node }) => stylesOf(node.marks).includes(style));
      for (const { pos, node } of pieces) {
        const styles = [...(remove ? [] : [style]), ...without(stylesOf(node.marks))];
        if (node.isText) {
          const start = Math.max(from, pos);
          const end = Math.min(to, pos + node.nodeSize);
          tr.removeMark(start, end);
          marksOf(styles).forEach((mark) => tr.addMark(start, end, mark));
        } else {
          tr.setNodeMarkup(pos, null, node.attrs, marksOf(styles));
        }
      }
      tr.setSelection(TextSelection.create(tr.doc, from, to));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Whether all that is selected, or what would be typed, is set so. */
export function isSet(state: EditorState, style: Style): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) {
    return stylesOf(state.storedMarks ?? $from.marks()).includes(style);
  }
  let all = true;
  $from.parent.nodesBetween(from - $from.start(), to - $from.start(), (node) => {
    all &&= stylesOf(node.marks).includes(style);
    return false;
  });
  return all;
}

/** What is selected becomes the first alternative, and the caret stands in one of `name`; without a selection there is only that. */
export function insertBracket(name: string): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const words = $from.parent.textBetween($from.parentOffset, $to.parentOffset, '', '\ufffc');
    const from = $from.pos + (words.length - words.trimStart().length);
    const to = Math.max(from, $to.pos - (words.length - words.trimEnd().length));
    const mine = alternative.create({ by: name ? [name] : [] });
    const chosen = state.doc.slice(from, to).content;
    const node = bracket.create(null, from === to ? [mine] : [alternative.create(null, chosen), mine]);
    const tr = state.tr.replaceWith(from, to, node);
    dispatch?.(caret(tr, from + node.nodeSize - 2));
    return true;
  };
}

export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection;
  for (let depth = $to.depth; depth > 0; depth--) {
    if ($to.node(depth).type === footnote) {
      return false;
    }
  }
  dispatch?.(caret(state.tr.insert($to.pos, footnote.create()), $to.pos + 1));
  return true;
};

export function addAlternative(name: string): Command {
  return (state, dispatch) => {
    const place = bracketAt(state);
    if (!place) {
      return false;
    }
    const at = wordsOf(place, place.index) + place.node.child(place.index).content.size + 1;
    dispatch?.(caret(state.tr.insert(at, alternative.create({ by: name ? [name] : [] })), at + 1));
    return true;
  };
}

/** Takes the alternative out of its bracket; the last one takes the bracket along. */
export const removeAlternative: Command = (state, dispatch) => {
  const place = bracketAt(state);
  if (!place) {
    return false;
  }
  if (place.node.childCount === 1) {
    dispatch?.(caret(state.tr.delete(place.pos, place.pos + place.node.nodeSize), place.pos));
    return true;
  }
  const start = wordsOf(place, place.index) - 1;
  const tr = state.tr.delete(start, start + place.node.child(place.index).nodeSize);
  const before = place.index - 1;
  dispatch?.(caret(tr, before < 0 ? place.pos + 2 : wordsOf(place, before) + place.node.child(before).content.size));
  return true;
};

/** Takes the bracket away from around the words of the alternative in which the caret stands. */
export const unwrap: Command = (state, dispatch) => {
  const place = bracketAt(state);
  if (!place) {
    return false;
  }
  const words = place.node.child(place.index).content;
  const caretInWords = Math.max(0, state.selection.from - wordsOf(place, place.index));
  dispatch?.(caret(state.tr.replaceWith(place.pos, place.pos + place.node.nodeSize, words), place.pos + Math.min(caretInWords, words.size)));
  return true;
};

/** Behind the bracket or footnote in which the caret stands. */
export const leave: Command = (state, dispatch) => {
  const { $head } = state.selection;
  for (let depth = $head.depth; depth > 0; depth--) {
    if ($head.node(depth).type === bracket || $head.node(depth).type === footnote) {
      dispatch?.(caret(state.tr, $head.after(depth)));
      return true;
    }
  }
  return false;
};

export function step(direction: Direction): Command {
  return (state, dispatch) => {
    const place = bracketAt(state);
    const index = (place?.index ?? 0) + direction;
    if (!place || index < 0 || index >= place.node.childCount) {
      return false;
    }
    dispatch?.(caret(state.tr, wordsOf(place, index) + place.node.child(index).content.size));
    return true;
  };
}

export function name(names: string[]): Command {
  return (state, dispatch) => {
    const place = bracketAt(state);
    if (!place) {
      return false;
    }
    dispatch?.(state.tr.setNodeMarkup(wordsOf(place, place.index) - 1, null, { by: names }));
    return true;
  };
}

export function because(reason: string): Command {
  return (state, dispatch) => {
    const place = bracketAt(state);
    if (!place) {
      return false;
    }
    dispatch?.(state.tr.setNodeMarkup(place.pos, null, { reason }, place.node.marks));
    return true;
  };
}

/** The next place for a caret where a sign divides it from here; null where the browser finds its way among words. */
function across(state: EditorState, direction: Direction): number | null {
  const { $head } = state.selection;
  const beside = direction < 0 ? $head.nodeBefore : $head.nodeAfter;
  if (beside) {
    const inside = beside.type === bracket ? 2 : beside.type === footnote ? 1 : 0;
    return inside ? $head.pos + direction * inside : null;
  }
  if ($head.parent.type === alternative) {
    const outer = $head.depth - 1;
    const index = $head.index(outer) + direction;
    const stays = index >= 0 && index < $head.node(outer).childCount;
    return stays ? $head.pos + direction * 2 : direction < 0 ? $head.before(outer) : $head.after(outer);
  }
  return $head.parent.type === footnote ? (direction < 0 ? $head.before() : $head.after()) : null;
}

export function move(direction: Direction): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (selection instanceof NodeSelection) {
      dispatch?.(caret(state.tr, direction < 0 ? selection.from : selection.to));
      return true;
    }
    const target = selection.empty ? across(state, direction) : null;
    if (target !== null) {
      dispatch?.(caret(state.tr, target));
    }
    return target !== null;
  };
}

/** Extends the selection over a whole bracket or footnote at once; from within one, to all of it. */
export function extend(direction: Direction): Command {
  return (state, dispatch) => {
    const { $head, $anchor } = state.selection;
    const beside = direction < 0 ? $head.nodeBefore : $head.nodeAfter;
    const edge = beside ? 0 : $head.parent.type === alternative ? $head.depth - 1 : $head.parent.type === footnote ? $head.depth : 0;
    if (edge) {
      const sides = [$head.before(edge), $head.after(edge)];
      const [anchor, head] = direction < 0 ? sides.reverse() : sides;
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
      return true;
    }
    if (!beside || beside.isText) {
      return false;
    }
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $anchor.pos, $head.pos + direction * beside.nodeSize)).scrollIntoView());
    return true;
  };
}

const UNITS = { grapheme: new Intl.Segmenter(undefined, { granularity: 'grapheme' }), word: new Intl.Segmenter(undefined, { granularity: 'word' }) };

function length(text: string, direction: Direction, unit: keyof typeof UNITS): number {
  const segments = [...UNITS[unit].segment(text)];
  let taken = 0;
  for (const { segment } of direction < 0 ? segments.reverse() : segments) {
    taken += segment.length;
    if (unit === 'grapheme' || segment.trim()) {
      break;
    }
  }
  return taken;
}

/**
 * Deletes towards a direction and never tears a sign: at a bracket or footnote it is selected first; at the edge of an alternative
 * nothing goes, save an empty alternative by Backspace.
 */
export function erase(direction: Direction, unit: keyof typeof UNITS): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (!selection.empty) {
      dispatch?.(state.tr.deleteSelection().scrollIntoView());
      return true;
    }
    const { $head } = selection;
    const beside = direction < 0 ? $head.nodeBefore : $head.nodeAfter;
    if (beside?.isText) {
      const taken = length(beside.text!, direction, unit);
      dispatch?.(state.tr.delete(Math.min($head.pos, $head.pos + direction * taken), Math.max($head.pos, $head.pos + direction * taken)).scrollIntoView());
    } else if (beside) {
      dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, direction < 0 ? $head.pos - beside.nodeSize : $head.pos)).scrollIntoView());
    } else if (direction < 0 && !$head.parent.content.size && $head.parent.type === alternative) {
      return removeAlternative(state, dispatch);
    } else if (direction < 0 && !$head.parent.content.size && $head.parent.type === footnote) {
      dispatch?.(caret(state.tr.delete($head.before(), $head.after()), $head.before()));
    }
    return true;
  };
}

/** A selection holds whole signs: where it begins or ends in a bracket that it leaves, the bracket belongs to it. */
export function wholeSigns(): Plugin {
  return new Plugin({
    appendTransaction: (_transactions, before, after) => {
      const { $anchor, $head } = after.selection;
      if (!(after.selection instanceof TextSelection) || $anchor.parent === $head.parent) {
        return null;
      }
      let depth = $anchor.sharedDepth($head.pos);
      while (!$anchor.node(depth).inlineContent) {
        depth--;
      }
      const forward = $head.pos > $anchor.pos;
      const { anchor: anchored, head: stood } = before.selection;
      const onward = before.doc.eq(after.doc) && anchored === $anchor.pos && stood !== $head.pos ? $head.pos > stood : forward;
      const edge = ($pos: typeof $anchor, end: boolean) => ($pos.depth === depth ? $pos.pos : end ? $pos.after(depth + 1) : $pos.before(depth + 1));
      const together = $anchor.depth > depth && $head.depth > depth && $anchor.before(depth + 1) === $head.before(depth + 1);
      const anchor = edge($anchor, !forward);
      const head = edge($head, together ? forward : onward);
      return after.tr.setSelection(TextSelection.create(after.doc, anchor, head));
    },
  });
}

/** The document turns into another, where they differ; the caret stays with its words. */
export function become(state: EditorState, doc: Node): Transaction {
  const start = state.doc.content.findDiffStart(doc.content);
  const end = state.doc.content.findDiffEnd(doc.content);
  if (start === null || !end) {
    return state.tr;
  }
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const tr = state.tr.replace(start, end.a + overlap, doc.slice(start, end.b + overlap));
  return tr.doc.eq(doc) ? tr : state.tr.replaceWith(0, state.doc.content.size, doc.content);
}

/** Puts content in the place of what is selected. */
export function insert(state: EditorState, nodes: Node[]): Transaction {
  const { from, to } = state.selection;
  const content = Fragment.fromArray(nodes);
  const tr = state.tr.replaceWith(from, to, content);
  return tr.setSelection(Selection.near(tr.doc.resolve(from + content.size), -1)).scrollIntoView();
}
