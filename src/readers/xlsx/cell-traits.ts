import type { Trait, TraitKind } from '../reading.ts';
import type { BookCell, RichText } from './cells.ts';
import { isDistinct } from './colours.ts';
import { faceOf, isPictorial, type Look, PLAIN, shownLook } from './fonts.ts';
import { addressOf, canonicalFormula } from './formula.ts';
import { type CellFormat, NO_FORMAT, type Styles } from './styles.ts';

/** Text in a smaller size than this is not meant to be read, in points. */
const LEAST_SIZE = 5;

/** What programs that know one font for a cell make of these marks: a shade of the same words. */
const SHADES = new Set(['b', 'i']);

/** What a cell shows, and what it hides. A cell that lies below another one in a merged area shows nothing, whatever its format is (`isCovered`). */
export function cellTraits(
  cell: BookCell,
  { sheet, styles, isCovered, isMerged, calculated }: CellContext,
): readonly Trait[] {
  const format = styles.formats[cell.format] ?? NO_FORMAT;
  const place = `${sheet}!${addressOf(cell)}`;
  const traits: Trait[] = [];
  const add = (kind: TraitKind, value: string, mayBeLost = false) => {
    if (value !== '') traits.push({ kind, place, value, ...(mayBeLost ? { mayBeLost } : {}) });
  };
  if (isCovered && !hasContent(cell)) return traits;
  // Some programs frame all of a merged area as its first cell is.
  if (isMerged) add('cell-border', [...format.border].map(([side, line]) => `${side} ${line}`).join(', '));
  if (format.isUnlocked) {
    add('cell-protection', 'locked=0');
    if (hasContent(cell)) add('cell-font', concealment(cell, format));
    for (const extra of cell.content.extras) add('element', extra);
    return traits;
  }
  if (format.hidesFormula) add('cell-protection', 'hidden=1');
  add('cell-fill', format.fill ?? '');
  add('cell-border', format.diagonal ?? '');
  if (!hasContent(cell)) return traits;
  addContent(cell, calculated, add);
  add('cell-format', format.code);
  add('cell-alignment', format.alignment);
  addLooks(cell.content, format.font, add);
  for (const extra of cell.content.extras) add('element', extra);
  return traits;
}

/** Where a cell stands. */
export interface CellContext {
  readonly sheet: string;
  readonly styles: Styles;
  readonly isCovered: boolean;
  /** Whether it is the first of a merged area. */
  readonly isMerged: boolean;
  /** What its formula gives, where that can be said. */
  readonly calculated: string | undefined;
}

type Add = (kind: TraitKind, value: string, mayBeLost?: boolean) => void;

function hasContent({ type, content, value, formula }: BookCell): boolean {
  return content.stretches.length > 0 || formula !== undefined || (type !== 'text' && value !== undefined);
}

function addContent(cell: BookCell, calculated: string | undefined, add: Add): void {
  const { type, formula, value, content } = cell;
  if (formula !== undefined) {
    add('cell-formula', `=${canonicalFormula(formula.text, formula, false)}`);
    if (value !== undefined && calculated !== undefined && !isSameValue(value, calculated)) add('cell-result', value);
    return;
  }
  if (type === 'text' || type === 'str') add('cell-text', content.stretches.map(({ text }) => text).join(''));
  else add('cell-type', `${type} ${type === 'n' ? Number(value) : (value ?? '')}`);
}

/** Whether two values are the same, numbers in the digits that programs keep. */
function isSameValue(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [Number(a), Number(b)];
  if (a.trim() === '' || b.trim() === '') return false;
  return Math.abs(first - second) <= 1e-9 * Math.max(1, Math.abs(first));
}

/** The look of the first characters, and of those that look otherwise; the typefaces apart, since programs that do not have them write others. */
function addLooks({ stretches }: RichText, font: Look, add: Add): void {
  const shown = stretches.filter(({ text }) => text.trim() !== '').map(({ text, look = font }) => ({ text, look }));
  const first = shown[0]?.look ?? font;
  if (stretches.length === 0 || shown.length > 0) add('cell-font', shownLook(first));
  let last = { text: '', look: first };
  const finish = () => {
    if (last.text !== '' && shownLook(last.look) !== shownLook(first)) {
      add('cell-run', `${shownLook(last.look)}: ${last.text.trim()}`, isShadeOf(last.look, first));
    }
  };
  for (const { text, look } of shown) {
    if (shownLook(look) === shownLook(last.look)) last = { look, text: last.text + text };
    else {
      finish();
      last = { text, look };
    }
  }
  finish();
  const faces = new Set(shown.length === 0 ? [faceOf(font)] : shown.map(({ look }) => faceOf(look)));
  for (const face of [...faces].toSorted()) add('cell-typeface', face, true);
}

/** Whether one look is the other in another size, bold or slanted: nothing but emphasis is lost without it. */
function isShadeOf(look: Look, other: Look): boolean {
  const marksOf = ({ marks }: Look) => marks.filter((mark) => !SHADES.has(mark)).join();
  return look.size >= LEAST_SIZE && look.colour === other.colour && marksOf(look) === marksOf(other);
}

/** How what somebody filled in is hidden; empty where it can be read. What it looks like beyond that is free. */
function concealment({ content }: BookCell, { font, fill, code }: CellFormat): string {
  const ground = fill?.startsWith('#') ? fill : '#FFFFFF';
  const looks = content.stretches.map(({ look = font }) => look);
  for (const look of looks.length === 0 ? [font] : looks) {
    if (!(look.size >= LEAST_SIZE)) return String(look.size);
    if (!isDistinct(look.colour, ground)) return `${look.colour} / ${ground}`;
    if (isPictorial(look.face)) return look.face;
  }
  return hidesValues(code) ? code : PLAIN.face;
}

/** Whether a number format leaves values out: one of its sections shows nothing of them. */
function hidesValues(code: string): boolean {
  if (code === '') return false;
  const sections = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  return sections.some((section) => !/[0#?@ymdhse]|general/i.test(section));
}
