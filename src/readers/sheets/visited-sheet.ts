import { Unreadable } from '../reading.ts';
import { attributeOf, visitXml } from '../xml.ts';
import { cellText, textCollector } from './cell-text.ts';
import { type Area, checked, LARGEST, placeOf, type SharedStrings, type SheetCell, type Worksheet } from './sheet.ts';

/** As `worksheetOf`, of a sheet in any spelling that XML allows. */
export function visitedWorksheet(bytes: Uint8Array, strings: SharedStrings, most: number): Worksheet {
  const cells: SheetCell[] = [];
  const merged: Area[] = [];
  const { hidden, hideRow, hideColumns } = hiddenCollector();
  const collector = textCollector();
  let next = { row: -1, column: 0 };
  let attributes = '';
  let isFormula = false;
  visitXml(bytes, {
    open: (name, written) => {
      if (name === 'row') {
        next = { row: Number(attributeOf(written, 'r') ?? next.row + 2) - 1, column: 0 };
        hideRow(next.row, written);
      } else if (name === 'col') {
        hideColumns(written);
      } else if (name === 'c') {
        attributes = written;
        isFormula = false;
        collector.start();
      } else if (name === 'f') {
        isFormula = true;
      } else if (name === 'mergeCell') {
        if (merged.length === most) throw new Unreadable('too-large');
        merged.push(areaOf(attributeOf(written, 'ref') ?? ''));
      }
      collector.open(name);
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'c') return;
      const { reference, type, format } = cellAttributes(attributes);
      const place = reference === undefined ? checked(next) : placeOf(reference);
      next = { row: place.row, column: place.column + 1 };
      const text = cellText(type, collector.take(), strings.textAt);
      const isBlank = text.trim() === '';
      if (isBlank && !isFormula) return;
      if (cells.length === most) throw new Unreadable('too-large');
      cells.push({ row: place.row, column: place.column, text: isBlank ? '' : text, type, isFormula, format });
    },
  });
  return { cells, merged, hidden };
}

/** The attributes of a cell in the order in which nearly all programs write them. */
const USUAL_ATTRIBUTES = /^ r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([A-Za-z]+)")?$/;

function cellAttributes(written: string): {
  readonly reference: string | undefined;
  readonly type: string;
  readonly format: number;
} {
  const [usual, place, style = '0', kind = 'n'] = USUAL_ATTRIBUTES.exec(written) ?? [];
  if (usual !== undefined) return { reference: place, type: kind, format: Number(style) };
  return {
    reference: attributeOf(written, 'r'),
    type: attributeOf(written, 't') ?? 'n',
    format: Number(attributeOf(written, 's') ?? 0),
  };
}

/** Whether the attributes of a row or a column say that it is hidden. */
export function isHidden(attributes: string): boolean {
  return ['1', 'true'].includes(attributeOf(attributes, 'hidden') ?? '');
}

/** Collects what is hidden. A `col` counts columns from 1. */
function hiddenCollector() {
  const rows = new Set<number>();
  const columns: (readonly [number, number])[] = [];
  return {
    hidden: { rows, columns },
    hideRow: (row: number, attributes: string) => {
      if (isHidden(attributes)) rows.add(row);
    },
    hideColumns: (attributes: string) => {
      if (!isHidden(attributes)) return;
      if (columns.length === LARGEST.columns) throw new Unreadable('too-large');
      columns.push([Number(attributeOf(attributes, 'min')) - 1, Number(attributeOf(attributes, 'max')) - 1]);
    },
  };
}

function areaOf(reference: string): Area {
  const [first = '', last = first] = reference.split(':', 2);
  const [start, end] = [placeOf(first), placeOf(last)];
  if (end.row < start.row || end.column < start.column) throw new Unreadable('damaged');
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
