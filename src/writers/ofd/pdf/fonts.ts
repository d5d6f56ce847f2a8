import { OtherOutlines } from '../outlines.ts';
import type { PdfFile } from './file.ts';
import { type Dictionary, dictionaryIn, isList, listOf, nameOf, numberOf, utf16, type Value } from './values.ts';

/** A font of a PDF: codes are the numbers of glyphs in its file. */
export interface PdfFont {
  /** Without the letters that tell subsets apart: `NotoSerifSC-Regular`. */
  readonly name: string;
  /** The file: a subset with outlines of TrueType, without a table of characters. */
  readonly file: Uint8Array;
  /** How wide a glyph is, in thousandths of the size. */
  readonly widthOf: (glyph: number) => number;
  /** The characters that glyphs stand for. */
  readonly meanings: ReadonlyMap<number, string>;
}

/** Reads a font. Throws `OtherOutlines`, and for what the typesetter does not write. */
export function fontOf(file: PdfFile, font: Dictionary): PdfFont {
  const name = nameOf(file.entry(font, 'BaseFont')).replace(/^[A-Z]{6}\+/, '');
  const descendant = dictionaryIn(file.resolve(listOf(file.entry(font, 'DescendantFonts'))[0]));
  const descriptor = dictionaryIn(file.entry(descendant, 'FontDescriptor'));
  if (!descriptor.has('FontFile2')) throw new OtherOutlines(name);
  if (
    nameOf(file.entry(font, 'Encoding')) !== 'Identity-H' ||
    nameOf(file.entry(descendant, 'CIDToGIDMap')) !== 'Identity'
  ) {
    throw new Error(`the codes of ${name} are not its glyphs`);
  }
  const widths = widthsIn(file, file.entry(descendant, 'W'));
  const otherwise = numberOf(file.entry(descendant, 'DW') ?? 1000);
  return {
    name,
    file: file.content(descriptor.get('FontFile2')),
    widthOf: (glyph) => widths.get(glyph) ?? otherwise,
    meanings: meaningsIn(Buffer.from(file.content(font.get('ToUnicode'))).toString('latin1')),
  };
}

/** Widths by glyphs (ISO 32000-1, 9.7.4.3): a first glyph and the widths from there on, or a first, a last and the width of all. */
function widthsIn(file: PdfFile, value: Value): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = listOf(value).map((each) => file.resolve(each));
  for (let at = 0; at < items.length; ) {
    const first = numberOf(items[at]);
    const next = items[at + 1];
    if (isList(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, numberOf(width));
      at += 2;
    } else {
      for (let glyph = first; glyph <= numberOf(next); glyph += 1) widths.set(glyph, numberOf(items[at + 2]));
      at += 3;
    }
  }
  return widths;
}

/** What glyphs mean, in the one way in which the typesetter writes it: glyph by glyph. */
function meaningsIn(table: string): ReadonlyMap<number, string> {
  if (table.includes('beginbfrange')) throw new Error('a font tells ranges of characters');
  const meanings = new Map<number, string>();
  for (const [, part = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of part.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)) {
      meanings.set(Number.parseInt(glyph, 16), utf16(Buffer.from(text, 'hex').toString('latin1')));
    }
  }
  return meanings;
}
