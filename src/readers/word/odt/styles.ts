import { childOf, type XmlElement } from '../../xml-tree.ts';

/** What a style says about the text that has it; undefined where it says nothing. */
export interface OdtStyle {
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  /** Set above the line. */
  readonly raised: boolean | undefined;
  /** `RRGGBB`. */
  readonly colour: string | undefined;
  readonly list: string | undefined;
  /** Counted from 1. */
  readonly outline: number | undefined;
}

/** No document has styles based on one another so deeply; a circle ends here too. */
const DEEPEST = 20;
const NOTHING: OdtStyle = {
  hidden: undefined,
  struck: undefined,
  raised: undefined,
  colour: undefined,
  list: undefined,
  outline: undefined,
};

/** The styles of a document, those of paragraphs and of letters apart, each over those that it is based on. */
export function odtStyles(
  elements: readonly XmlElement[],
): (family: 'paragraph' | 'text', name: string | undefined) => OdtStyle {
  const key = (family: string | undefined, name: string | undefined): string => `${family} ${name}`;
  const styles = new Map(
    elements
      .filter((each) => each.name === 'style:style')
      .map((each) => [key(each.attributes.get('style:family'), each.attributes.get('style:name')), each]),
  );
  const known = new Map<string, OdtStyle>();
  const styleOf = (family: string, name: string | undefined, depth: number): OdtStyle => {
    const found = styles.get(key(family, name));
    if (found === undefined || depth === DEEPEST) return NOTHING;
    const before = known.get(key(family, name));
    if (before !== undefined) return before;
    const made = over(styleOf(family, found.attributes.get('style:parent-style-name'), depth + 1), found);
    known.set(key(family, name), made);
    return made;
  };
  return (family, name) => (name === undefined ? NOTHING : styleOf(family, name, 0));
}

function over(below: OdtStyle, style: XmlElement): OdtStyle {
  const letters = childOf(style, 'style:text-properties')?.attributes;
  const display = letters?.get('text:display');
  const line = letters?.get('style:text-line-through-style');
  const height = letters?.get('style:text-position');
  const list = style.attributes.get('style:list-style-name');
  const outline = Number(style.attributes.get('style:default-outline-level') || Number.NaN);
  return {
    hidden: display === undefined ? below.hidden : display === 'none',
    struck: line === undefined ? below.struck : line !== 'none',
    raised: height === undefined ? below.raised : /^(?:super|[1-9])/.test(height),
    colour: letters?.get('fo:color')?.replace('#', '').toUpperCase() ?? below.colour,
    list: list === undefined ? below.list : list || undefined,
    outline: outline >= 1 ? outline : below.outline,
  };
}
