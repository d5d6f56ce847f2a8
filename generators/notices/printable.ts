import type { Emphasis, Heading, List, ListItem, Node, Paragraph, PhrasingContent, Root, Strong, Text } from 'mdast';

/** What of Markdown a letter has; everything below it is of the same kinds. */
export type LetterNode = Heading | Paragraph | List;

/** The deepest heading that documents have a form for. */
const DEEPEST = 5;

/** The blocks of a text of Markdown as those that a letter has: any other is paragraphs of its lines, and what stands within a text and is neither text nor emphasis is text, as it is typed. */
export function printable({ children }: Root, markdown: string): readonly LetterNode[] {
  return children.flatMap((node): readonly LetterNode[] => {
    if (node.type === 'paragraph') return [inLetter(node, markdown)];
    if (node.type === 'heading' && node.depth <= DEEPEST) return [inLetter(node, markdown)];
    return node.type === 'list' ? [listIn(node, markdown)] : typedLines(node, markdown);
  });
}

function listIn(list: List, markdown: string): List {
  const items = list.children.map((item): ListItem => {
    const children = item.children.flatMap((node, index): readonly (Paragraph | List)[] => {
      if (node.type === 'paragraph') return [inLetter(node, markdown)];
      return node.type === 'list' && index > 0 ? [listIn(node, markdown)] : typedLines(node, markdown);
    });
    // An item of a sign alone is printed as that.
    return { ...item, children: children.length === 0 ? [{ type: 'paragraph', children: [] }] : children };
  });
  return { ...list, children: items };
}

function inLetter<Each extends Paragraph | Heading | Strong | Emphasis>(node: Each, markdown: string): Each {
  return { ...node, children: node.children.map((each) => phraseIn(each, markdown)) };
}

function phraseIn(node: PhrasingContent, markdown: string): PhrasingContent {
  switch (node.type) {
    case 'text':
      return node;
    case 'strong':
    case 'emphasis':
      return inLetter(node, markdown);
    case 'break':
      return textOf('\n');
    default:
      return textOf(typed(node, markdown));
  }
}

function typedLines(node: Node, markdown: string): readonly Paragraph[] {
  const lines = typed(node, markdown)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => ({ type: 'paragraph', children: [textOf(line.trim())] }));
}

function textOf(value: string): Text {
  return { type: 'text', value };
}

function typed({ position }: Node, markdown: string): string {
  return markdown.slice(position?.start.offset, position?.end.offset);
}
