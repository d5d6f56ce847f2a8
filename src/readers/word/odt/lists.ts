import type { XmlElement } from '../../xml-tree.ts';
import type { NumberingDefinition, NumberingLevel } from '../numbering.ts';

/** The list styles of a document by their names, and the numbering of headings, which has none. */
export interface OdtLists {
  readonly named: (name: string | undefined) => NumberingDefinition | undefined;
  readonly headings: NumberingDefinition | undefined;
}

/** Finds them among the styles. */
export function odtLists(elements: readonly XmlElement[]): OdtLists {
  const lists = new Map(
    elements
      .filter((each) => each.name === 'text:list-style')
      .map((each) => [each.attributes.get('style:name') ?? '', definitionOf(each)]),
  );
  const outline = elements.find((each) => each.name === 'text:outline-style');
  return {
    named: (name) => (name === undefined ? undefined : lists.get(name)),
    headings: outline === undefined ? undefined : definitionOf(outline),
  };
}

function definitionOf(style: XmlElement): NumberingDefinition {
  const name = style.attributes.get('style:name') ?? '';
  const levels = style.children.flatMap((each) => {
    const level = Number(each.attributes.get('text:level') ?? Number.NaN);
    return level >= 1 && level <= 10 ? [[level - 1, levelOf(each, level)] as const] : [];
  });
  return { number: name, list: name, levels: new Map(levels), starts: new Map() };
}

function levelOf({ name, attributes }: XmlElement, level: number): NumberingLevel {
  const written = attributes.get('style:num-format') ?? '';
  const isBullet = name === 'text:list-level-style-bullet';
  const format = isBullet ? 'bullet' : formatOf(written);
  const start = Number(attributes.get('text:start-value') ?? '1');
  const numbers = attributes.get('style:num-list-format') ?? attributes.get('loext:num-list-format');
  const text = numbers === undefined ? composed(attributes, level) : numbers.replace(/%(\d)%/g, '%$1');
  return {
    start: Number.isInteger(start) ? start : 1,
    format,
    text: isBullet ? (attributes.get('text:bullet-char') ?? '') : text,
    restart: undefined,
    isLegal: false,
    style: undefined,
  };
}

/** What is printed where it is written by its parts: numbers of so many levels with full stops between. */
function composed(attributes: XmlElement['attributes'], level: number): string {
  const shown = Math.min(level, Math.max(1, Number(attributes.get('text:display-levels') ?? '1') || 1));
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + at + 1}`);
  const prefix = attributes.get('style:num-prefix') ?? '';
  return `${prefix}${numbers.join('.')}${attributes.get('style:num-suffix') ?? ''}`;
}

/** Formats by the first sign that they are written with (ODF 1.3 part 3, 19.500, and what LibreOffice adds). */
const FORMATS: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '１': 'decimalFullWidth',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  壱: 'ideographLegalTraditional',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
};

function formatOf(written: string): string {
  const first = [...written][0];
  return first === undefined ? 'none' : (FORMATS[first] ?? 'decimal');
}
