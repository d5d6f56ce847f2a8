/** A piece of a formula. */
export interface Token {
  readonly kind: 'text' | 'number' | 'sheet' | 'cell' | 'word' | 'operator';
  /** Texts without their quotes, names of sheets without quotes and `!`, words in capitals. */
  readonly text: string;
}

const PIECES =
  /"((?:[^"]|"")*)"|'((?:[^']|'')*)'!|([^\s'"!()+\-*/^&=<>,;:{}%]+)!|(\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w.(])|(\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+(?:[Ee][+-]?\d+)?)|([\p{L}_\\][\p{L}\p{N}_.\\]*)|(<=|>=|<>|\s+|.)/gsu;

/** The pieces of a formula, without white space; `TRUE()` is `TRUE`. */
export function tokensOf(formula: string): readonly Token[] {
  const written = formula.replaceAll(/\b(TRUE|FALSE)\(\)/gi, '$1');
  return [...written.matchAll(PIECES)].flatMap(tokenOf);
}

function tokenOf([, text, quoted, sheet, cell, number, word, operator = '']: RegExpExecArray): readonly Token[] {
  if (text !== undefined) return [{ kind: 'text', text: text.replaceAll('""', '"') }];
  if (quoted !== undefined) return [{ kind: 'sheet', text: quoted.replaceAll("''", "'") }];
  if (sheet !== undefined) return [{ kind: 'sheet', text: sheet }];
  if (cell !== undefined) return [{ kind: 'cell', text: cell.toUpperCase() }];
  if (number !== undefined) return [{ kind: 'number', text: String(Number(number)) }];
  if (word !== undefined) return [{ kind: 'word', text: word.toUpperCase() }];
  return operator.trim() === '' ? [] : [{ kind: 'operator', text: operator }];
}

/** The cell of a formula, from which its relative addresses count. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula as every program means it, however it writes it: names of sheets without quotes, numbers without exponents,
 * relative addresses as steps from the cell that it stands in. In a condition, where LibreOffice writes numbers for them,
 * TRUE and FALSE are 1 and 0 (`isCondition`).
 */
export function canonicalFormula(formula: string, origin: Origin, isCondition: boolean): string {
  return tokensOf(formula)
    .map(({ kind, text }) => {
      switch (kind) {
        case 'text':
          return `"${text.replaceAll('"', '""')}"`;
        case 'sheet':
          return `${text}!`;
        case 'cell':
          return fromOrigin(text, origin);
        default:
          return isCondition && (text === 'TRUE' || text === 'FALSE') ? String(Number(text === 'TRUE')) : text;
      }
    })
    .join('');
}

function fromOrigin(address: string, { row, column }: Origin): string {
  const place = cellOf(address);
  if (place === undefined) return address;
  const across = place.isColumnFixed ? lettersOf(place.column) : `[${place.column - column}]`;
  const down = place.isRowFixed ? String(place.row + 1) : `[${place.row - row}]`;
  return `${across}${down}`;
}

/** The cell of an address, counted from 0: `$B3`. */
export function cellOf(address: string) {
  const [, columnMark, letters = '', rowMark, digits] = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(address) ?? [];
  if (digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column, isColumnFixed: columnMark === '$', isRowFixed: rowMark === '$' };
}

/** The letters of a column, counted from 0; a question mark for what is none. */
export function lettersOf(column: number): string {
  if (!(column >= 0 && column < 2 ** 20)) return '?';
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : lettersOf(before - 1)) + String.fromCharCode(65 + (column % 26));
}

/** An area of cells, from its first to its last row and column. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The ranges of a list such as `H8:H10 H12`; what is none is left out. */
export function rangesIn(list: string): readonly Range[] {
  return list.split(/\s+/).flatMap((each) => {
    const [first = '', last = first] = each.split(':', 2);
    const [start, end] = [cellOf(first), cellOf(last)];
    if (start === undefined || end === undefined) return [];
    return [
      {
        top: Math.min(start.row, end.row),
        left: Math.min(start.column, end.column),
        bottom: Math.max(start.row, end.row),
        right: Math.max(start.column, end.column),
      },
    ];
  });
}

/** The address of a cell, counted from 0: `B3`. */
export function addressOf({ row, column }: Origin): string {
  return `${lettersOf(column)}${row + 1}`;
}
