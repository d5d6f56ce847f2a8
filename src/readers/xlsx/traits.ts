import { linksOf } from '../links.ts';
import type { Trait } from '../reading.ts';
import { unknownIn } from '../unknown.ts';
import { treeReader, type XmlElement } from '../xml-tree.ts';
import { bookSheets, bookTraits, propertyTraits } from './book-traits.ts';
import { borderTraits } from './borders.ts';
import { cellTraits } from './cell-traits.ts';
import { type BookCell, cellsOf, richStrings } from './cells.ts';
import { calculator } from './evaluate.ts';
import { addressOf } from './formula.ts';
import { WORKBOOK, WORKSHEET } from './known.ts';
import { mergesIn, mergesOf } from './merges.ts';
import { NAMESPACES } from './namespaces.ts';
import { packageTraits } from './package-traits.ts';
import { ruleTraits } from './rules.ts';
import { sheetTraits, usedArea } from './sheet-traits.ts';
import { type Styles, stylesOf } from './styles.ts';

/** A worksheet, read. */
interface ReadSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly root: XmlElement;
  readonly cells: readonly BookCell[];
}

/** What a workbook has beside the texts that stand in its cells. */
export interface Book {
  /** Everything else that decides what people see of it. */
  readonly traits: readonly Trait[];
  /** What the formula of a cell gives; undefined where there is none, and where nobody here can calculate it. */
  readonly resultAt: (sheet: string, row: number, column: number) => string | undefined;
}

/** Reads the looks and the formulas of a workbook. Throws `Unreadable` for what is too large. */
export function bookOf(parts: ReadonlyMap<string, Uint8Array>): Book {
  const tree = treeReader(NAMESPACES);
  const links = linksOf(parts, tree);
  const treeAt = (name: string | undefined): XmlElement | undefined => {
    const part = name === undefined ? undefined : parts.get(name);
    return part && tree(part);
  };
  const targetOf = (type: string, from: string) =>
    links.find((link) => link.type === type && link.from === from && !link.isExternal)?.target;
  const book = targetOf('officeDocument', '') ?? '';
  const workbook = treeAt(book);
  if (workbook === undefined) return { traits: [], resultAt: () => undefined };
  const styles = stylesOf(treeAt(targetOf('styles', book)), treeAt(targetOf('theme', book)));
  const strings = richStrings(treeAt(targetOf('sharedStrings', book)), styles.colours);
  const sheets = bookSheets(workbook).flatMap(({ name, isVisible, relationship }): readonly ReadSheet[] => {
    const root = treeAt(links.find(({ from, id }) => from === book && id === relationship)?.target);
    return root === undefined ? [] : [{ name, isVisible, root, cells: cellsOf(root, strings, styles.colours) }];
  });
  const { resultOf, resultAt } = calculator(new Map(sheets.map(({ name, cells }) => [name, cells])));
  const traits: readonly Trait[] = [
    ...packageTraits(parts, links, treeAt('[Content_Types].xml')),
    ...unknownIn(workbook, WORKBOOK, ''),
    ...bookTraits(workbook),
    ...propertyTraits(treeAt(targetOf('core-properties', '')), treeAt(targetOf('custom-properties', ''))),
    { kind: 'book-setting', place: '', value: styles.standard },
    ...sheets.flatMap((sheet) => traitsOfSheet(sheet, styles, resultOf)),
  ];
  return { traits, resultAt };
}

function traitsOfSheet(
  { name, isVisible, root, cells }: ReadSheet,
  styles: Styles,
  calculated: (sheet: string, cell: BookCell) => string | undefined,
): readonly Trait[] {
  const merged = mergesOf(root);
  const merges = mergesIn(merged);
  const seen = new Set<string>();
  return [
    ...unknownIn(root, WORKSHEET, name),
    ...merged.map((area): Trait => ({ kind: 'merge', place: name, value: area })),
    ...(isVisible ? sheetTraits(root, name, usedArea(cells, merged), styles) : []),
    ...ruleTraits(root, name, styles),
    ...borderTraits(cells, merges, { sheet: name, styles }),
    ...cells.flatMap((cell): readonly Trait[] => {
      const area = merges(cell.row, cell.column);
      const isMerged = area?.top === cell.row && area.left === cell.column;
      const isCovered = area !== undefined && !isMerged;
      const address = addressOf(cell);
      const isTwice = seen.has(address);
      seen.add(address);
      return [
        ...(isTwice ? [{ kind: 'element', place: name, value: `c ${address}` } as const] : []),
        ...cellTraits(cell, { sheet: name, styles, isCovered, isMerged, calculated: calculated(name, cell) }),
      ];
    }),
  ];
}
