import type { Nodes, PhrasingContent } from 'mdast';
import type { Run } from '../../src/layout/document.ts';

/** Fills the placeholders of a text in. */
export type Fill = (text: string) => string;

/** The runs of a text of Markdown: strong text and emphasis, and nothing else. Throws for what documents cannot print. */
export function runsOf(nodes: readonly PhrasingContent[], fill: Fill, mark?: Run['mark']): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text': {
        // A line break in the source is none on paper, and Chinese has no spaces between words.
        const text = fill(node.value).replace(/\s*\n\s*/g, '');
        return [mark === undefined ? { text } : { text, mark }];
      }
      case 'strong':
      case 'emphasis':
        return runsOf(node.children, fill, node.type);
      default:
        throw unprintable(node);
    }
  });
}

/** An error for what documents cannot print. */
export function unprintable(node: Nodes): Error {
  return new Error(`the measures contain a ${node.type} in line ${node.position?.start.line}`);
}
