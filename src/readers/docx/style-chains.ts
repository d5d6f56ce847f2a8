import { childOf, type XmlElement } from '../xml-tree.ts';
import { attribute } from './tree.ts';

/** The styles of a document, each with those that it is based on. */
export interface StyleChains {
  /** A style with all that it is based on, from the ground up; of none that is not of the type. */
  readonly of: (id: string | undefined, type: string) => readonly XmlElement[];
  /** The style that everything of a type has by itself. */
  readonly usual: (type: string) => string | undefined;
}

/** No document has styles based on one another so deeply; a circle ends here too. */
const DEEPEST = 20;

/** Finds styles among the elements of their part (`word/styles.xml`). */
export function styleChains(elements: readonly XmlElement[]): StyleChains {
  const styles = elements.filter(({ name }) => name === 'style');
  const byId = new Map(styles.map((each) => [attribute(each, 'styleId'), each]));
  const find = (id: string | undefined, type: string): XmlElement | undefined => {
    const found = id === undefined ? undefined : byId.get(id);
    return (attribute(found, 'type') ?? 'paragraph') === type ? found : undefined;
  };
  return {
    of: (id, type) => {
      const chain: XmlElement[] = [];
      for (let at = find(id, type); at !== undefined && chain.length < DEEPEST; ) {
        chain.unshift(at);
        at = find(attribute(childOf(at, 'basedOn')), type);
      }
      return chain;
    },
    usual: (type) => {
      const found = styles.find(
        (each) => attribute(each, 'type') === type && /^(?:1|true)$/.test(attribute(each, 'default') ?? ''),
      );
      return attribute(found, 'styleId');
    },
  };
}
