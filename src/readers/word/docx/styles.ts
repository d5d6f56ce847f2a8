import { isOn } from '../../docx/properties.ts';
import { type StyleChains, styleChains } from '../../docx/style-chains.ts';
import { attribute } from '../../docx/tree.ts';
import { childOf, type XmlElement } from '../../xml-tree.ts';

/** What of the look of letters says something about the text; undefined where nothing is stated. */
export interface Letters {
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  /** `RRGGBB`, or `auto`. */
  readonly colour: string | undefined;
  readonly typeface: string | undefined;
  /** Set above the line. */
  readonly raised: boolean | undefined;
}

/** A paragraph's place in a numbering: which one, and how deep, counted from 0. Undefined where a style says only one of both. */
export interface NumberingOf {
  readonly number: string | undefined;
  readonly level: number | undefined;
  /** The style that says so, by which levels may name it; undefined where the paragraph says so itself. */
  readonly style: string | undefined;
}

/** What a style gives to a paragraph. */
interface ParagraphStyle {
  readonly letters: Letters;
  readonly numbering: NumberingOf;
  /** Counted from 1. */
  readonly outline: number | undefined;
}

/** The styles of a document, as far as they say something about its text. */
export interface TextStyles {
  readonly ofParagraph: (id: string | undefined) => ParagraphStyle;
  readonly ofLetters: (id: string | undefined) => Letters;
}

/** From the elements of the part of styles. */
export function textStyles(elements: readonly XmlElement[]): TextStyles {
  const defaults = elements.find(({ name }) => name === 'docDefaults');
  const ground = lettersOf(childOf(childOf(defaults, 'rPrDefault'), 'rPr'));
  const chains = styleChains(elements);
  const usual = chains.usual('paragraph');
  return {
    ofParagraph: remembering((id) => paragraphStyle(paragraphChain(chains, id, usual), ground)),
    ofLetters: remembering((id) =>
      lettersOver(chains.of(id, 'character').map((each) => lettersOf(childOf(each, 'rPr')))),
    ),
  };
}

/** The letters that properties (`rPr`) state. */
export function lettersOf(properties: XmlElement | undefined): Letters {
  if (properties === undefined || properties.children.length === 0) return NOTHING;
  const fonts = childOf(properties, 'rFonts');
  const height = attribute(childOf(properties, 'vertAlign'));
  return {
    hidden: switchOf(properties, 'vanish'),
    struck:
      switchOf(properties, 'strike') === true ||
      switchOf(properties, 'dstrike') === true ||
      switchOf(properties, 'strike'),
    colour: attribute(childOf(properties, 'color'))?.toUpperCase(),
    typeface: attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi'),
    raised: height === undefined ? undefined : height === 'superscript',
  };
}

/** What letters are with one statement over the other, from the ground up. */
export function lettersOver(statements: readonly Letters[]): Letters {
  return statements.reduce(
    (below, above) => ({
      hidden: above.hidden ?? below.hidden,
      struck: above.struck ?? below.struck,
      colour: above.colour ?? below.colour,
      typeface: above.typeface ?? below.typeface,
      raised: above.raised ?? below.raised,
    }),
    NOTHING,
  );
}

/** The outline level that properties of a paragraph state, counted from 1; `body` where they say that it is none. */
export function outlineOf(properties: XmlElement | undefined): number | 'body' | undefined {
  const level = Number(attribute(childOf(properties, 'outlineLvl')) ?? Number.NaN);
  if (!Number.isInteger(level)) return undefined;
  return level >= 0 && level <= 8 ? level + 1 : 'body';
}

/** The numbering that properties of a paragraph state. */
export function numberingIn(properties: XmlElement | undefined, style: string | undefined): NumberingOf {
  const numbering = childOf(properties, 'numPr');
  const level = Number.parseInt(attribute(childOf(numbering, 'ilvl')) ?? '', 10);
  const number = attribute(childOf(numbering, 'numId'));
  return {
    number,
    level: level >= 0 && level <= 8 ? level : undefined,
    style: number === undefined ? undefined : style,
  };
}

const NOTHING: Letters = {
  hidden: undefined,
  struck: undefined,
  colour: undefined,
  typeface: undefined,
  raised: undefined,
};

function switchOf(properties: XmlElement, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found === undefined ? undefined : isOn(found);
}

function paragraphChain(chains: StyleChains, id: string | undefined, usual: string | undefined): readonly XmlElement[] {
  const own = chains.of(id, 'paragraph');
  return own.length === 0 ? chains.of(usual, 'paragraph') : own;
}

function paragraphStyle(chain: readonly XmlElement[], ground: Letters): ParagraphStyle {
  const letters = lettersOver([ground, ...chain.map((each) => lettersOf(childOf(each, 'rPr')))]);
  let numbering: NumberingOf = { number: undefined, level: undefined, style: undefined };
  let outline: ReturnType<typeof outlineOf>;
  for (const style of chain) {
    const properties = childOf(style, 'pPr');
    const own = numberingIn(properties, attribute(style, 'styleId'));
    numbering = {
      number: own.number ?? numbering.number,
      level: own.level ?? numbering.level,
      style: own.style ?? numbering.style,
    };
    outline = outlineOf(properties) ?? headingLevel(style) ?? outline;
  }
  return { letters, numbering, outline: outline === 'body' ? undefined : outline };
}

/** The level of a heading by the name that all office programs give to its style. */
function headingLevel(style: XmlElement): number | undefined {
  const level = /^heading ([1-9])$/i.exec(attribute(childOf(style, 'name')) ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

function remembering<Made>(make: (id: string | undefined) => Made): (id: string | undefined) => Made {
  const known = new Map<string | undefined, Made>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const made = make(id);
    known.set(id, made);
    return made;
  };
}
