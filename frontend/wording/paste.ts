import type { Inline, Style } from './schema';

/** What was copied in such an editor, brackets and all. */
export const OWN_TYPE = 'application/x-plenary-wording';

/** Words to be put in, and of how many paragraphs they were. */
export interface Pasted {
  content: Inline[];
  paragraphs: number;
}

const UNREAD = 'script, style, head, title, template, noscript, iframe, object, embed, svg, math, canvas, audio, video, select, textarea, input, button, del, '
  + 's, strike, img, [hidden], .MsoCommentReference, .MsoCommentText, .msocomtxt, .msocomoff';
const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'TABLE', 'TR', 'TD', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE', 'SECTION', 'ARTICLE',
  'HEADER', 'FOOTER', 'DL', 'DT', 'DD', 'HR', 'FIGURE', 'ADDRESS', 'MAIN', 'NAV', 'ASIDE']);

/** Words from a page or a word processor: italics, raised and lowered signs stay, everything else about them goes. */
export function fromHtml(html: string): Pasted {
  const lines: Inline[][] = [[]];
  const read = (parent: Node, styles: Style[]) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        write(node.textContent!.replace(/[ \t\r\n\f]+/g, ' '), styles);
      } else if (node instanceof Element && isRead(node)) {
        const block = BLOCKS.has(node.tagName) || node.tagName === 'BR';
        block && lines.push([]);
        read(node, stylesOf(node, styles));
        block && lines.push([]);
      }
    }
  };
  const write = (text: string, styles: Style[]) => {
    const line = lines[lines.length - 1];
    if (text.trim() || line.length) {
      line.push(styles.reduceRight<Inline>((inner, style) => ({ style, content: [inner] }), text));
    }
  };
  read(new DOMParser().parseFromString(html, 'text/html').body, []);
  return joined(lines.filter((line) => line.length));
}

/** Words as they are, whatever signs are among them. */
export function fromText(text: string): Pasted {
  const lines = text.split(/\s*[\r\n]+\s*/).filter((line) => line.trim());
  return joined(lines.map((line) => [line.replace(/\p{Cc}+/gu, ' ')]));
}

function joined(lines: Inline[][]): Pasted {
  return { content: lines.flatMap((line, index) => (index ? [' ', ...line] : line)), paragraphs: lines.length };
}

function isRead(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return !element.matches(UNREAD) && !element.tagName.includes(':') && !/mso-(list:\s*ignore|hide|element:\s*comment)|display:\s*none/i.test(style);
}

function stylesOf(element: Element, outer: Style[]): Style[] {
  const { fontStyle, verticalAlign } = (element as HTMLElement).style ?? {};
  const tag = element.tagName;
  let styles = outer;
  const set = (style: Style, on: boolean) => {
    styles = on ? (styles.includes(style) ? styles : [...styles, style]) : styles.filter((one) => one !== style);
  };
  if (fontStyle ? fontStyle !== 'inherit' : tag === 'EM' || tag === 'I' || tag === 'CITE') {
    set('EMPHASIS', fontStyle ? fontStyle !== 'normal' : true);
  }
  if (tag === 'SUP' || verticalAlign === 'super') {
    set('SUPERSCRIPT', true);
  }
  if (tag === 'SUB' || verticalAlign === 'sub') {
    set('SUBSCRIPT', true);
  }
  return styles;
}
