import type { WriteSheet } from 'hucre/xlsx';
import { type EditedWorkbook, HIDDEN_SHEETS, WORKBOOK_FORM } from '../../../model/sheets/edited-workbook.ts';
import { type TypedParagraph, textCell } from '../cell.ts';

/** What a workbook that is sent out to be edited says of itself in its custom properties, all of which may be lost. */
export function writtenEditing({ edition, systems }: EditedWorkbook): Readonly<Record<string, string>> {
  return {
    sheet: WORKBOOK_FORM,
    edition,
    systems: systems.map(({ id }) => id).join(' '),
    digests: systems.map(({ digest }) => digest).join(' '),
  };
}

/**
 * The hidden sheets of such a workbook: one that says what it is, with a row for each system (id, digest, check code, the
 * name of its sheet, that of its baseline, the seal, that of its state), each baseline (keys and titles of the columns,
 * then the rows, the ids of the indicators above each in front), and each state. `names` are those of the sheets of the systems.
 */
export function editingSheets({ edition, systems }: EditedWorkbook, names: readonly string[]): readonly WriteSheet[] {
  const identity = [
    ['sheet', WORKBOOK_FORM],
    ['edition', edition],
    ...systems.map(({ id, digest, checkCode, seal }, index) => {
      return ['system', id, digest, checkCode, names[index] ?? '', baselineName(index), seal, stateName(index)];
    }),
  ];
  return [
    hidden(HIDDEN_SHEETS.identity, identity),
    ...systems.map(({ sent }, index) =>
      hidden(baselineName(index), [
        ['path', ...sent.columns.map(({ key }) => key)],
        ['', ...sent.columns.map(({ title }) => title)],
        ...sent.rows.map(({ path, cells }) => [path.join(' '), ...cells]),
      ]),
    ),
    ...systems.map(({ state }, index) => hidden(stateName(index), state)),
  ];
}

function baselineName(index: number): string {
  return `${HIDDEN_SHEETS.baseline}_${index + 1}`;
}

function stateName(index: number): string {
  return `${HIDDEN_SHEETS.state}_${index + 1}`;
}

function hidden(name: string, rows: readonly (readonly string[])[]): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [row, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) {
      const typed: TypedParagraph = { type: TYPE, runs: [{ text }] };
      if (text !== '') cells.set(`${row},${column}`, textCell([typed], {}, `what was sent out: ${text.slice(0, 20)}`));
    }
  }
  return { name, cells, hidden: true, protection: { sheet: true } };
}

const TYPE = { family: 'songti', size: 9 } as const;
