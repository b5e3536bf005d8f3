import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type NodeView, type NodeViewConstructor } from 'prosemirror-view';
import { alternative, bracket, footnote } from './schema';

const TINTS = 6;

function span(className: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

function sign(text: string, className = 'bracket-sign'): HTMLElement {
  const element = span(className, text);
  element.contentEditable = 'false';
  return element;
}

/** Content between two signs that nobody edits. */
class Signed implements NodeView {
  readonly contentDOM = span('wording-content');
  readonly dom: HTMLElement;

  constructor(className: string, before: HTMLElement, after?: HTMLElement) {
    this.dom = span(className);
    this.dom.append(before, this.contentDOM, ...(after ? [after] : []));
  }

  ignoreMutation(mutation: { type: string; target: globalThis.Node }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

class BracketView extends Signed {
  private readonly why: HTMLElement;

  constructor(private node: Node, private readonly reasons: Record<string, string>) {
    const why = span('bracket-reason');
    const opening = sign('[');
    opening.append(why);
    super('bracket', opening, sign(']'));
    this.why = why;
    this.update(node);
  }

  update(node: Node): boolean {
    if (node.type !== bracket) {
      return false;
    }
    this.node = node;
    const reason = this.reasons[node.attrs.reason];
    this.why.textContent = node.attrs.reason !== 'ALTERNATIVE' && reason ? `${reason}: ` : '';
    return true;
  }
}

class AlternativeView extends Signed {
  private readonly names: HTMLElement;

  constructor(node: Node) {
    const before = sign('', 'alternative-head');
    const names = span('attribution');
    before.append(span('bracket-sign divider', ' | '), names);
    super('alternative', before);
    this.names = names;
    this.update(node);
  }

  update(node: Node): boolean {
    if (node.type !== alternative) {
      return false;
    }
    const names = node.attrs.by.join(', ');
    this.names.textContent = names && `${names}: `;
    return true;
  }
}

/** @param reasons why a bracket stands, in words */
export function nodeViews(reasons: Record<string, string>): Record<string, NodeViewConstructor> {
  return {
    bracket: (node) => new BracketView(node, reasons),
    alternative: (node) => new AlternativeView(node),
    footnote: () => new Signed('footnote', sign(' ('), sign(')')),
  };
}

/** The same for the same names wherever they stand, save beside others in one bracket that would have it too; as WordingText has it. */
function tint(names: string, taken: Set<number>): number {
  let hash = 0;
  for (let i = 0; i < names.length; i++) {
    hash = (Math.imul(hash, 31) + names.charCodeAt(i)) | 0;
  }
  let one = ((hash % TINTS) + TINTS) % TINTS;
  while (taken.size < TINTS && taken.has(one)) {
    one = (one + 1) % TINTS;
  }
  taken.add(one);
  return one;
}

/** Whose words are whose, by tint and title; what an empty alternative asks for; where the caret stands. */
export function shades(deletion: string): Plugin {
  const draw = (state: EditorState) => {
    const drawn: Decoration[] = [];
    const { from, to, empty } = state.selection;
    state.doc.descendants((node, pos) => {
      if (node.type === bracket) {
        const taken = new Set<number>();
        node.forEach((each, offset) => {
          const start = pos + 1 + offset;
          const names = each.attrs.by.join(', ');
          const attributes: Record<string, string> = { class: names ? `tint-${tint(names, taken)}` : 'tint-none' };
          if (names) {
            attributes.title = names;
          }
          if (from > start && to < start + each.nodeSize) {
            attributes.class += ' current';
          } else if (!each.content.size) {
            attributes['data-empty'] = deletion;
          }
          drawn.push(Decoration.node(start, start + each.nodeSize, attributes));
        });
      }
      if (!empty && node.isInline && !node.isText && from <= pos && to >= pos + node.nodeSize && (node.type === bracket || node.type === footnote)) {
        drawn.push(Decoration.node(pos, pos + node.nodeSize, { class: 'chosen' }));
      }
    });
    return DecorationSet.create(state.doc, drawn);
  };
  return new Plugin({ props: { decorations: draw } });
}
