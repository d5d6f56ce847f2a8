import { childOf, type XmlElement } from '../xml-tree.ts';
import { lettersIn, over, type Properties, paragraphIn } from './properties.ts';
import { attribute } from './tree.ts';

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

/** No document has styles based on one another so deeply; a circle ends here too. */
const DEEPEST = 20;

/** The styles of a document, from the elements of its part (`word/styles.xml`). */
export function stylesIn(elements: readonly XmlElement[]): Styles {
  const defaults = elements.find(({ name }) => name === 'docDefaults');
  const letters = lettersIn(childOf(childOf(defaults, 'rPrDefault'), 'rPr'));
  const paragraph = paragraphIn(childOf(childOf(defaults, 'pPrDefault'), 'pPr'));
  const styles = elements.filter(({ name }) => name === 'style');
  const byId = new Map(styles.map((each) => [attribute(each, 'styleId'), each]));
  const usual = (type: string): string | undefined => {
    const found = styles.find(
      (each) => attribute(each, 'type') === type && /^(?:1|true)$/.test(attribute(each, 'default') ?? ''),
    );
    return attribute(found, 'styleId');
  };
  const find = (id: string | undefined, type: string): XmlElement | undefined => {
    const found = id === undefined ? undefined : byId.get(id);
    return (attribute(found, 'type') ?? 'paragraph') === type ? found : undefined;
  };
  const chainOf = (id: string | undefined, type: string): readonly XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let at = find(id, type); at !== undefined && chain.length < DEEPEST; ) {
      chain.unshift(at);
      at = find(attribute(childOf(at, 'basedOn')), type);
    }
    return chain;
  };
  const known = new Map<string, Style>();
  const usualParagraph = usual('paragraph');
  return {
    ofParagraph: (asked) => {
      const id = find(asked, 'paragraph') === undefined ? usualParagraph : asked;
      const before = known.get(id ?? '');
      if (before !== undefined) return before;
      const chain = chainOf(id, 'paragraph');
      const style = {
        letters: over(letters, ...chain.map((each) => lettersIn(childOf(each, 'rPr')))),
        paragraph: over(paragraph, ...chain.map((each) => paragraphIn(childOf(each, 'pPr')))),
      };
      known.set(id ?? '', style);
      return style;
    },
    ofLetters: (id) => over(new Map(), ...chainOf(id, 'character').map((each) => lettersIn(childOf(each, 'rPr')))),
    ofTable: (id) => chainOf(id ?? usual('table'), 'table'),
  };
}
