import { childOf, type XmlElement } from '../xml-tree.ts';
import { flat } from './properties.ts';
import { attribute } from './tree.ts';
import type { Walk } from './walk.ts';

/** What is painted in a drawing (DrawingML, ECMA-376 part 1, 20.1 and 20.4) or in the older form of one (VML). */
const PAINT =
  /^(?:a:(?:solidFill|gradFill|blipFill|pattFill|grpFill|blip|effectLst|glow|outerShdw)|pic:pic|v:(?:imagedata|textpath|image|line|oval|polyline|curve|arc|group))$|[{]/;
/** English metric units in a twip. */
const UNITS = 635;

/** Where a drawing lies, how large it is, and what is painted in it; what is written in it is told as text. Lengths are in twips, as office programs round them. */
export function drawingTraits(element: XmlElement, walk: Walk): void {
  if (element.name === 'txbxContent') return;
  for (const value of partsOf(element)) walk.add('element', walk.within, value);
  const position = positionOf(element);
  if (position !== undefined) walk.addOnce('element', '', position);
  for (const each of element.children) drawingTraits(each, walk);
}

function partsOf(element: XmlElement): readonly string[] {
  const { name } = element;
  if (name === 'wp:extent') return [`size ${twips(attribute(element, 'cx'))} ${twips(attribute(element, 'cy'))}`];
  if (name === 'wps:spPr') return [`fill ${fillOf(element)} line ${fillOf(childOf(element, 'a:ln'))}`];
  if (name === 'wps:bodyPr') return [insetsIn(element)];
  if (/^v:(?:rect|shape|roundrect)$/.test(name)) return isFilled(element) ? [`${name} filled`] : [];
  return PAINT.test(name) ? [flat(element)] : [];
}

function fillOf(element: XmlElement | undefined): string {
  return childOf(element, 'a:noFill') === undefined ? 'as usual' : 'none';
}

/** How the text of a box runs, and how far from its sides it is; without a distance as far as is usual (20.1.8.45 and 21.1.2.1.1). */
function insetsIn(element: XmlElement): string {
  const sides = Object.entries({ lIns: '91440', tIns: '45720', rIns: '91440', bIns: '45720' });
  const insets = sides.map(([side, usual]) => twips(attribute(element, side) ?? usual));
  return ['box', attribute(element, 'vert') ?? 'horz', attribute(element, 'anchor') ?? 't', ...insets].join(' ');
}

/** Where a drawing lies; told once for all that lie there. LibreOffice puts the footers of pages that there are none of into the corner of the page, where nobody sees them. */
function positionOf({ children }: XmlElement): string | undefined {
  const sides = children.filter(({ name }) => name === 'wp:positionH' || name === 'wp:positionV');
  if (sides.length === 0) return undefined;
  const offsets = sides.map((side) => side.children.map(({ text }) => text).join(' '));
  if (offsets.every((each) => each === '0')) return undefined;
  return sides
    .map((side, index) => [side.name, attribute(side, 'relativeFrom'), placed(offsets[index])].join(' '))
    .join(' ');
}

function placed(offset = ''): string {
  return /^-?\d+$/.test(offset) ? twips(offset) : offset;
}

function isFilled(element: XmlElement): boolean {
  const fill = element.children.find(({ name }) => name === 'v:fill');
  return !/^(?:f|false)$/.test(attribute(element, 'filled') ?? attribute(fill, 'on') ?? 'true');
}

function twips(units: string | undefined): string {
  return `${Math.round(Number(units) / UNITS)}tw`;
}
