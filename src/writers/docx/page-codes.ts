import { codeSizeOn, type PageCodes } from '../../layout/foot/page-codes.ts';
import type { QrSymbol } from '../../layout/foot/symbols.ts';
import { PAGE_CODE, PAGE_NUMBER } from '../../layout/typography.ts';
import { millimetres } from '../../model/printing/length.ts';
import { isTurned, PAGES, pageName, type Sheet } from '../../model/printing/paper.ts';
import { element, escaped } from '../xml.ts';
import { type Box, drawingRun, sizeOf } from './drawings.ts';
import { PAGE_CODE_STYLES } from './names.ts';
import { textBoxRun } from './text-boxes.ts';

/** Pages with the same foot: on which sheet, and whether the code stands at the end of its line. */
export interface CodedFoot {
  readonly sheet: Sheet;
  readonly isAtEnd: boolean;
}

/** Millimetres along the foot that the lines beside a code have room for: nineteen letters, however wide those of a font are. */
const BESIDE = 45;

/** Runs with the code of all pages of a foot and what stands beside it; they take no room in its line. */
export function codeRuns({ lines, symbols }: PageCodes, { sheet, isAtEnd }: CodedFoot): readonly string[] {
  const [symbol] = symbols;
  if (symbol === undefined) throw new Error('a foot has no code');
  const { side, quiet } = codeSizeOn(sheet, symbol.size);
  const height = Math.max(side, lines.length * millimetres(PAGE_CODE.size * PAGE_CODE.pitch));
  const text = {
    ...{ id: 3, name: '校验码', isTurned: isTurned(sheet) },
    paragraphs: lines.map((line) => lineParagraph(line, isAtEnd)),
  };
  if (!isTurned(sheet)) {
    const left = isAtEnd ? 'right' : 'left';
    const top = quiet - (PAGE_NUMBER.distance - millimetres(PAGE_NUMBER.size / 2));
    const box = { left, top, width: side + quiet + BESIDE, height } as const;
    return [
      symbolRun(symbol, { left, top, width: side, height: side }),
      textBoxRun({ ...text, box, inset: { [left]: side + quiet } }),
    ];
  }
  const page = PAGES[pageName(sheet)];
  const end = page.height - page.bottom;
  const left = page.left - quiet;
  const code = { left: left - side, top: isAtEnd ? end - side : page.top, width: side, height: side };
  const top = isAtEnd ? code.top - quiet - BESIDE : code.top + side + quiet;
  return [
    symbolRun(symbol, code),
    textBoxRun({ ...text, box: { left: left - height, top, width: height, height: BESIDE } }),
  ];
}

function lineParagraph(line: string, isAtEnd: boolean): string {
  const style = PAGE_CODE_STYLES[isAtEnd ? 'end' : 'start'];
  const properties = element('w:pPr', {}, element('w:pStyle', { 'w:val': style.id }));
  return element('w:p', {}, properties, element('w:r', {}, element('w:t', {}, escaped(line))));
}

/** A QR code as one shape: what is dark as rectangles on a grid of its modules. */
function symbolRun({ says, size, bars }: QrSymbol, box: Box): string {
  const point = (x: number, y: number) => element('a:pt', { x, y });
  const path = bars.flatMap(({ row, from, to }) => [
    element('a:moveTo', {}, point(from, row)),
    element('a:lnTo', {}, point(to, row)),
    element('a:lnTo', {}, point(to, row + 1)),
    element('a:lnTo', {}, point(from, row + 1)),
    element('a:close'),
  ]);
  const geometry = element(
    'a:custGeom',
    {},
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name)),
    element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    element('a:pathLst', {}, element('a:path', { w: size, h: size }, ...path)),
  );
  const drawn = bars.map(({ row, from, to }) => `m${from},${row}l${to},${row},${to},${row + 1},${from},${row + 1}x`);
  return drawingRun({
    ...{ id: 2, name: '二维码', description: says, box },
    drawn: [
      element('wps:cNvSpPr'),
      element(
        'wps:spPr',
        {},
        element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', sizeOf(box))),
        geometry,
        element('a:solidFill', {}, element('a:srgbClr', { val: '000000' })),
        element('a:ln', {}, element('a:noFill')),
      ),
      element('wps:bodyPr'),
    ],
    pictured: (style) =>
      element('v:shape', {
        ...{ style, alt: says, coordsize: `${size},${size}`, path: `${drawn.join('')}e` },
        ...{ fillcolor: 'black', stroked: 'f' },
      }),
  });
}
