import { isTrue, type XmlElement } from '../xml-tree.ts';
import type { Colours } from './colours.ts';

/** A font as it shows. */
export interface Look {
  /** The typeface, with what makes it another one. */
  readonly face: string;
  /** Points. */
  readonly size: number;
  /** `#RRGGBB`; black where a program chooses. */
  readonly colour: string;
  /** All else that shows: `bold`, `strike`, `u`, `vertAlign superscript`. */
  readonly marks: readonly string[];
}

/** What ECMA-376-1 and programs take where a font says nothing. */
export const PLAIN: Look = { face: '', size: 11, colour: '#000000', marks: [] };

/** Marks that are on or off. */
const SWITCHES = new Set(['b', 'i', 'strike', 'outline', 'shadow', 'condense', 'extend']);

/** A font of the styles, or the properties of a run. What nobody here knows is a mark. */
export function lookOf(font: XmlElement | undefined, colours: Colours): Look {
  const children = font?.children ?? [];
  const size = children.find(({ name }) => name === 'sz')?.attributes.get('val');
  const colour = children.find(({ name }) => name === 'color');
  return {
    face: children.map(faceIn).join(''),
    size: size === undefined ? PLAIN.size : Number(size),
    colour: colours(colour) ?? PLAIN.colour,
    marks: children.flatMap(markIn).toSorted(),
  };
}

/** What an element says of the typeface: its name, that it has symbols, that it is the theme's. */
function faceIn({ name, attributes }: XmlElement): string {
  const value = attributes.get('val') ?? '';
  switch (name) {
    case 'name':
    case 'rFont':
      return value;
    case 'charset':
      return value === '2' ? ' (symbols)' : '';
    case 'scheme':
      return value === 'none' ? '' : ` (${value})`;
    default:
      return '';
  }
}

const NO_MARKS = new Set(['name', 'rFont', 'charset', 'scheme', 'family', 'sz', 'color']);

function markIn({ name, attributes }: XmlElement): readonly string[] {
  const value = attributes.get('val');
  if (NO_MARKS.has(name)) return [];
  if (SWITCHES.has(name)) return value === undefined || isTrue(value) ? [name] : [];
  if (name !== 'u' && name !== 'vertAlign') return [name];
  return value === 'none' || value === 'baseline' ? [] : [`${name} ${value ?? 'single'}`];
}

/** How a font shows, but for its typeface: `10.5 b #FF0000`. */
export function shownLook({ size, colour, marks }: Look): string {
  return [String(size), ...marks, ...(colour === PLAIN.colour ? [] : [colour])].join(' ');
}

/** Typefaces that LibreOffice writes for Chinese where it finds none of the name: it knows the name no more. */
const STAND_INS = new Set([
  'DejaVu Sans',
  'Droid Sans Fallback',
  'Noto Sans CJK SC',
  'Noto Serif CJK SC',
  'WenQuanYi Micro Hei',
  'WenQuanYi Zen Hei',
  'Source Han Sans CN',
  'Source Han Serif CN',
]);

/** The typeface of a look; empty where it only stands in for one that was lost. */
export function faceOf({ face }: Look): string {
  return STAND_INS.has(face) ? '' : face;
}

/** Typefaces whose letters are pictures. */
const PICTURES = /symbol|ding|emoji|icon|barcode|marlett|mt extra|\(symbols\)|blank/i;

/** Whether a typeface shows other characters than the text has. */
export function isPictorial(face: string): boolean {
  return PICTURES.test(face);
}
