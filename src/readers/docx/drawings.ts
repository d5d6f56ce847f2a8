import { childOf, type XmlElement } from '../xml-tree.ts';
import { flat } from './properties.ts';
import { attribute } from './tree.ts';
import type { Walk } from './walk.ts';

/** What is painted in a drawing (DrawingML, ECMA-376 part 1, 20.1 and 20.4) or in the older form of one (VML). */
const PAINT =
  /^(?:a:(?:solidFill|gradFill|blipFill|pattFill|grpFill|blip|effectLst|glow|outerShdw)|pic:pic|v:(?:imagedata|textpath|image|line|oval|polyline|curve|arc|group))$|[{]/;
/** What programs decide by whether they draw something, and what. */
const FRAMES = /^(?:a:graphicData|a:prstGeom|mc:Choice)$/;
/** English metric units in a twip. */
const UNITS = 635;

/** Where a drawing lies, how large it is, and what is painted in it; what is written in it is told as text. Lengths are in twips, as office programs round them. */
export function drawingTraits(element: XmlElement, walk: Walk): void {
  if (element.name === 'txbxContent') return;
  for (const value of partsOf(element, walk)) walk.add('element', walk.within, value);
  const older = olderPlaceOf(element);
  if (older !== undefined) walk.add('element', walk.within, older, true);
  const position = positionOf(element);
  if (position !== undefined) walk.addOnce('element', '', position);
  for (const each of element.children) drawingTraits(each, walk);
}

function partsOf(element: XmlElement, { savedBy }: Walk): readonly string[] {
  const { name } = element;
  if (name === 'wp:extent' || name === 'a:ext')
    return [`size ${twips(attribute(element, 'cx'))} ${twips(attribute(element, 'cy'))}`];
  if (name === 'wps:spPr') return [`fill ${fillOf(element)} line ${fillOf(childOf(element, 'a:ln'))}`];
  if (FRAMES.test(name)) return [flat({ ...element, children: [] })];
  if (name === 'wps:bodyPr') return [insetsIn(element, savedBy)];
  if (/^v:(?:rect|shape|roundrect)$/.test(name)) return isFilled(element) ? [`${name} filled`] : [];
  return PAINT.test(name) ? [flat(element)] : [];
}

function fillOf(element: XmlElement | undefined): string {
  return childOf(element, 'a:noFill') === undefined ? 'as usual' : 'none';
}

/** How the text of a box runs, and how far from its sides it is; without a distance as far as is usual (21.1.2.1.1). LibreOffice says that text which runs down is turned. */
function insetsIn(element: XmlElement, savedBy: string): string {
  const turn = savedBy === 'LibreOffice' ? '0' : (attribute(element, 'rot') ?? '0');
  const sides = Object.entries({ lIns: '91440', tIns: '45720', rIns: '91440', bIns: '45720' });
  const insets = sides.map(([side, usual]) => twips(attribute(element, side) ?? usual));
  return ['box', attribute(element, 'vert') ?? 'horz', attribute(element, 'anchor') ?? 't', turn, ...insets].join(' ');
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

/** Where a shape of the older form lies and how large it is, with whatever else is said of how it looks: programs of today show it only where they do not know the newer form. */
function olderPlaceOf(element: XmlElement): string | undefined {
  if (!/^v:(?:rect|shape)$/.test(element.name)) return undefined;
  const styles = (attribute(element, 'style') ?? '')
    .split(';')
    .map((each) => each.split(':').map((part) => part.trim()));
  const found = styles.flatMap(([key = '', value = '']) => {
    if (PLACES.has(key)) return [`${key} ${olderLength(value)}`];
    return UNSEEN_STYLES.test(key) ? [] : [`${key} ${value}`];
  });
  return ['shape', ...found.toSorted()].join(' ');
}

const PLACES = new Set(['margin-left', 'margin-top', 'width', 'height']);
/** What else a build, LibreOffice or Word says of the place of a shape. */
const UNSEEN_STYLES =
  /^(?:|position|z-index|v-text-anchor|mso-(?:wrap-(?:style|distance-\w+)|position-(?:horizontal|vertical)(?:-relative)?|width-(?:percent|relative)|height-(?:percent|relative)))$/;
/** Twips in units of length. */
const OLDER_UNITS: Readonly<Record<string, number>> = { pt: 20, mm: 1440 / 25.4, cm: 14400 / 25.4, in: 1440 };

function olderLength(value: string): string {
  const [, number, unit = ''] = /^(-?[\d.]+)(pt|mm|cm|in)$/.exec(value) ?? [];
  return number === undefined ? value : `${Math.round(Number(number) * (OLDER_UNITS[unit] ?? 1))}tw`;
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
