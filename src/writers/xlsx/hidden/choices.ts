import type { WriteSheet } from 'hucre/xlsx';
import { HIDDEN_SHEETS } from '../../../model/sheets/edited-workbook.ts';
import { columnName, sheetPrefix } from '../address.ts';
import { escaped } from '../cell.ts';

/** Lists of choices that are too long for the formula of a rule: they stand in the columns of a hidden sheet. */
export interface ChoiceLists {
  /** Where a list stands: the same list stands once. */
  readonly rangeOf: (choices: readonly string[]) => string;
  /** The hidden sheet; none where no list was asked for. */
  readonly sheets: () => readonly WriteSheet[];
}

/** No list yet. */
export function choiceLists(): ChoiceLists {
  const lists = new Map<string, readonly string[]>();
  return {
    rangeOf: (choices) => {
      const key = choices.join('\n');
      lists.set(key, choices);
      const letters = columnName([...lists.keys()].indexOf(key));
      return `${sheetPrefix(HIDDEN_SHEETS.choices)}$${letters}$1:$${letters}$${Math.max(1, choices.length)}`;
    },
    sheets: () => {
      const columns = [...lists.values()];
      if (columns.length === 0) return [];
      const longest = Math.max(...columns.map(({ length }) => length));
      const rows = Array.from({ length: longest }, (_, row) => columns.map((list) => escaped(list[row] ?? '')));
      return [{ name: HIDDEN_SHEETS.choices, rows, hidden: true, protection: { sheet: true } }];
    },
  };
}
