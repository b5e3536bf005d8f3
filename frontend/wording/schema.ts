import { type DOMOutputSpec, Fragment, type Mark, type Node, Schema } from 'prosemirror-model';

/** How words are set, as the server names it. */
export type Style = 'EMPHASIS' | 'SUPERSCRIPT' | 'SUBSCRIPT';

/** A piece of a wording as it travels to and from the server; org.plenary.text.WordingJson describes it. */
export type Inline =
  | string
  | { style: Style; content: Inline[] }
  | { footnote: Inline[] }
  | { reference: string; target: string }
  | { bracket: string; alternatives: { content: Inline[]; by: string[] }[] };

const TAGS: Record<Style, string> = { EMPHASIS: 'em', SUPERSCRIPT: 'sup', SUBSCRIPT: 'sub' };

function nested([style, ...inner]: Style[]): DOMOutputSpec {
  return [TAGS[style], inner.length ? nested(inner) : 0];
}

/**
 * A document is one paragraph. An alternative holds its words as a paragraph does, so that a caret stands in it and never between
 * two. The styles of a piece are one mark, outermost first, so that what nobody touches goes back as it came.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph' },
    paragraph: { content: 'inline*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: { group: 'inline' },
    reference: {
      group: 'inline',
      inline: true,
      attrs: { label: {}, target: {} },
      toDOM: (node) => ['span', { class: 'reference', title: node.attrs.target }, node.attrs.label],
    },
    footnote: { group: 'inline', inline: true, content: 'inline*', isolating: true, toDOM: () => ['span', { class: 'footnote' }, 0] },
    bracket: {
      group: 'inline',
      inline: true,
      content: 'alternative+',
      isolating: true,
      attrs: { reason: { default: 'ALTERNATIVE' } },
      toDOM: () => ['span', { class: 'bracket' }, 0],
    },
    alternative: { content: 'inline*', isolating: true, attrs: { by: { default: [] } }, toDOM: () => ['span', { class: 'alternative' }, 0] },
  },
  marks: {
    styled: {
      attrs: { styles: {} },
      toDOM: (mark) => nested(mark.attrs.styles),
    },
  },
});

export const { paragraph, bracket, alternative, footnote, reference } = schema.nodes;

/** The styles of a piece, outermost first. */
export function stylesOf(marks: readonly Mark[]): Style[] {
  return schema.marks.styled.isInSet(marks)?.attrs.styles ?? [];
}

export function marksOf(styles: Style[]): Mark[] {
  return styles.length ? [schema.marks.styled.create({ styles })] : [];
}

export function nodesOf(content: Inline[], styles: Style[] = []): Node[] {
  return content.flatMap((inline): Node[] => {
    if (typeof inline === 'string') {
      return inline ? [schema.text(inline, marksOf(styles))] : [];
    }
    if ('style' in inline) {
      return nodesOf(inline.content, styles.includes(inline.style) ? styles : [...styles, inline.style]);
    }
    const marks = marksOf(styles);
    if ('footnote' in inline) {
      return [footnote.create(null, nodesOf(inline.footnote), marks)];
    }
    if ('reference' in inline) {
      return [reference.create({ label: inline.reference, target: inline.target }, null, marks)];
    }
    const alternatives = inline.alternatives.map(({ content: words, by }) => alternative.create({ by }, Fragment.fromArray(nodesOf(words))));
    return [bracket.create({ reason: inline.bracket }, alternatives, marks)];
  });
}

export function inlinesOf(content: Fragment): Inline[] {
  const inlines: Inline[] = [];
  content.forEach((node) => inlines.push(stylesOf(node.marks).reduceRight<Inline>((inner, style) => ({ style, content: [inner] }), inlineOf(node))));
  return inlines;
}

function inlineOf(node: Node): Inline {
  switch (node.type) {
    case footnote:
      return { footnote: inlinesOf(node.content) };
    case reference:
      return { reference: node.attrs.label, target: node.attrs.target };
    case bracket: {
      const alternatives: { content: Inline[]; by: string[] }[] = [];
      node.forEach((each) => alternatives.push({ content: inlinesOf(each.content), by: each.attrs.by }));
      return { bracket: node.attrs.reason, alternatives };
    }
    default:
      return node.text!;
  }
}

export function documentOf(content: Inline[]): Node {
  return schema.node('doc', null, [paragraph.create(null, Fragment.fromArray(nodesOf(content)))]);
}
