import { childOf, type XmlElement } from '../xml-tree.ts';
import { lettersIn, over, type Properties, paragraphIn } from './properties.ts';
import { styleChains } from './style-chains.ts';

/** What a style gives to what has it, that of the styles that it is based on included. */
interface Style {
  readonly letters: Properties;
  readonly paragraph: Properties;
}

/** The styles of a document. */
export interface Styles {
  /** What letters and paragraphs have by themselves in a paragraph of a style; without one in the usual style. */
  readonly ofParagraph: (id: string | undefined) => Style;
  /** What letters get by a style of their own. */
  readonly ofLetters: (id: string | undefined) => Properties;
  /** The elements of a style of tables, from the style that it is based on up. */
  readonly ofTable: (id: string | undefined) => readonly XmlElement[];
}

/** The styles of a document, from the elements of its part (`word/styles.xml`). */
export function stylesIn(elements: readonly XmlElement[]): Styles {
  const defaults = elements.find(({ name }) => name === 'docDefaults');
  const letters = lettersIn(childOf(childOf(defaults, 'rPrDefault'), 'rPr'));
  const paragraph = paragraphIn(childOf(childOf(defaults, 'pPrDefault'), 'pPr'));
  const chains = styleChains(elements);
  const known = new Map<string, Style>();
  const usualParagraph = chains.usual('paragraph');
  return {
    ofParagraph: (asked) => {
      const own = chains.of(asked, 'paragraph');
      const id = own.length === 0 ? usualParagraph : asked;
      const before = known.get(id ?? '');
      if (before !== undefined) return before;
      const chain = own.length === 0 ? chains.of(id, 'paragraph') : own;
      const style = {
        letters: over(letters, ...chain.map((each) => lettersIn(childOf(each, 'rPr')))),
        paragraph: over(paragraph, ...chain.map((each) => paragraphIn(childOf(each, 'pPr')))),
      };
      known.set(id ?? '', style);
      return style;
    },
    ofLetters: (id) => over(new Map(), ...chains.of(id, 'character').map((each) => lettersIn(childOf(each, 'rPr')))),
    ofTable: (id) => chains.of(id ?? chains.usual('table'), 'table'),
  };
}
