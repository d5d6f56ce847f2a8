import { codeSizeOn, type PageCodes } from '../../layout/foot/page-codes.ts';
import type { QrSymbol } from '../../layout/foot/symbols.ts';
import { PAGE_CODE, PAGE_NUMBER } from '../../layout/typography.ts';
import { millimetres } from '../../model/printing/length.ts';
import { isTurned, type PageName, type Sheet } from '../../model/printing/paper.ts';
import { FAMILIES } from '../../ports/families.ts';

/** Sheets by the names of their pages. */
const SHEETS: Readonly<Record<PageName, Sheet>> = {
  portrait: { orientation: 'portrait' },
  landscape: { orientation: 'landscape' },
  'a3-portrait': { orientation: 'portrait', paper: 'A3' },
  'a3-landscape': { orientation: 'landscape', paper: 'A3' },
  form: { orientation: 'landscape', isForm: true },
};

/** Millimetres along the foot that the lines beside a code have room for. */
const BESIDE = 45;

/** The code of all pages of a name at the other side of their feet than the number, as a picture that lies in the rule itself. */
export function pageCodeRules(
  name: PageName,
  { lines, symbols }: PageCodes,
  numbers: 'standard' | 'centred',
): readonly string[] {
  const [symbol] = symbols;
  if (symbol === undefined) throw new Error('a foot has no code');
  const sheet = SHEETS[name];
  const { quiet } = codeSizeOn(sheet, symbol.size);
  const rule = (pages: string, isAtEnd: boolean): string => {
    const picture = `content: url("data:image/svg+xml,${encodeURIComponent(pictureOf(symbol, lines, sheet, isAtEnd))}");`;
    const [start, end] = isTurned(sheet) ? ['left-top', 'left-bottom'] : ['bottom-left', 'bottom-right'];
    const place = isTurned(sheet)
      ? `text-align: right; vertical-align: ${isAtEnd ? 'bottom' : 'top'}; padding-right: ${quiet.toFixed(2)}mm;`
      : `text-align: ${isAtEnd ? 'right' : 'left'}; vertical-align: top; padding-top: ${quiet.toFixed(2)}mm;`;
    return `@page ${name}${pages} { @${isAtEnd ? end : start} { ${picture} ${place} } }`;
  };
  return numbers === 'centred' ? [rule('', false)] : [rule(':right', false), rule(':left', true)];
}

/** A code with its lines beside it, in millimetres; of pages that are bound turned it is turned clockwise. */
function pictureOf({ size, bars }: QrSymbol, lines: readonly string[], sheet: Sheet, isAtEnd: boolean): string {
  const { module, side, quiet } = codeSizeOn(sheet, size);
  const [length, type] = [side + quiet + BESIDE, millimetres(PAGE_CODE.size)];
  const path = bars.map(({ row, from, to }) => `M${from} ${row}h${to - from}v1h${from - to}z`).join('');
  const at = isAtEnd ? length - side : 0;
  const texts = lines.map((line, index) => {
    const x = isAtEnd ? at - quiet : side + quiet;
    return `<text x="${x.toFixed(3)}" y="${(type * (index * PAGE_CODE.pitch + 1)).toFixed(3)}">${line}</text>`;
  });
  const code = `<path transform="translate(${at.toFixed(3)}) scale(${module.toFixed(4)})" d="${path}"/>`;
  const letters = `font-family="${FAMILIES[PAGE_NUMBER.family].official}, serif" font-size="${type.toFixed(3)}" text-anchor="${isAtEnd ? 'end' : 'start'}"`;
  const drawn = `<g ${letters}>${code}${texts.join('')}</g>`;
  const [width, height] = isTurned(sheet) ? [side, length] : [length, side];
  const turned = isTurned(sheet) ? `<g transform="translate(${side.toFixed(3)}) rotate(90)">${drawn}</g>` : drawn;
  const box = `width="${width.toFixed(3)}mm" height="${height.toFixed(3)}mm" viewBox="0 0 ${width.toFixed(3)} ${height.toFixed(3)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${turned}</svg>`;
}
