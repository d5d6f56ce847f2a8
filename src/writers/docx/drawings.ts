import { element } from '../xml.ts';
import { WORD_WITH_DRAWINGS } from './namespaces.ts';
import { emu } from './units.ts';

/** Where a drawing stands, in millimetres: on its page, or at a side of the type area and below its paragraph. */
export interface Box {
  readonly left: number | 'left' | 'right';
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing in two languages: DrawingML, and VML for programs that know no shapes of DrawingML in documents. */
export interface Shape {
  /** Its number, unlike that of any other of the part, and what it is called and shows to those who do not see it. */
  readonly id: number;
  readonly name: string;
  readonly description?: string;
  readonly box: Box;
  /** What stands in `wps:wsp`. */
  readonly drawn: readonly string[];
  /** The element of VML with this style. */
  readonly pictured: (style: string) => string;
}

/** A run of text in which a drawing stands, before or behind no text. */
export function drawingRun(shape: Shape): string {
  return element(
    'w:r',
    {},
    element(
      'mc:AlternateContent',
      {},
      element('mc:Choice', { Requires: 'wps' }, drawing(shape)),
      element('mc:Fallback', {}, element('w:pict', {}, shape.pictured(styleOf(shape.box)))),
    ),
  );
}

/** The size of a drawing in DrawingML. */
export function sizeOf({ width, height }: Box): { readonly cx: number; readonly cy: number } {
  return { cx: emu(width), cy: emu(height) };
}

function drawing({ id, name, description, box, drawn }: Shape): string {
  const anchor = {
    distT: 0,
    distB: 0,
    distL: 0,
    distR: 0,
    simplePos: 0,
    relativeHeight: 1,
    behindDoc: 0,
    locked: 0,
    layoutInCell: 1,
    allowOverlap: 1,
  };
  return element(
    'w:drawing',
    {},
    element(
      'wp:anchor',
      anchor,
      element('wp:simplePos', { x: 0, y: 0 }),
      ...positions(box),
      element('wp:extent', sizeOf(box)),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:wrapNone'),
      element('wp:docPr', { id, name, descr: description }),
      element('wp:cNvGraphicFramePr'),
      element(
        'a:graphic',
        {},
        element('a:graphicData', { uri: WORD_WITH_DRAWINGS['xmlns:wps'] }, element('wps:wsp', {}, ...drawn)),
      ),
    ),
  );
}

function positions({ left, top }: Box): readonly string[] {
  const offset = (length: number) => element('wp:posOffset', {}, String(emu(length)));
  const isOnPage = typeof left === 'number';
  return [
    element(
      'wp:positionH',
      { relativeFrom: isOnPage ? 'page' : 'margin' },
      isOnPage ? offset(left) : element('wp:align', {}, left),
    ),
    element('wp:positionV', { relativeFrom: isOnPage ? 'page' : 'paragraph' }, offset(top)),
  ];
}

function styleOf({ left, top, width, height }: Box): string {
  const isOnPage = typeof left === 'number';
  return [
    'position:absolute',
    ...(isOnPage ? [`margin-left:${left.toFixed(2)}mm`] : []),
    `margin-top:${top.toFixed(2)}mm`,
    `width:${width.toFixed(2)}mm`,
    `height:${height.toFixed(2)}mm`,
    ...(isOnPage ? [] : [`mso-position-horizontal:${left}`]),
    `mso-position-horizontal-relative:${isOnPage ? 'page' : 'margin'}`,
    `mso-position-vertical-relative:${isOnPage ? 'page' : 'text'}`,
  ].join(';');
}
