import { unzipSync } from 'fflate';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { Document } from '../../layout/document.ts';
import { FORM_SHEET, writtenIdentity } from '../../model/form-identity.ts';
import { FAMILIES } from '../../ports/families.ts';
import { withFittedRows, withUnfittedHeight } from './growing.ts';
import { choiceLists } from './hidden/choices.ts';
import { editingSheets, writtenEditing } from './hidden/editing.ts';
import { identitySheet } from './hidden/identity.ts';
import { sheetNames } from './names.ts';
import { printTitles } from './page.ts';
import { headerRow, placesOf, planSheets } from './plan.ts';
import { makeSheet } from './sheet.ts';

/** The font of the workbook's default style, in whose figures the widths of columns are counted (`WIDTH_UNIT` in `sheet.ts`). */
const DEFAULT_FONT = { name: FAMILIES.songti.official, size: 11 } as const;

/** Of a document without a year: the earliest date that ZIP knows. */
const NO_YEAR = 1980;

/**
 * The parts of the workbook of a document by their names, in their order: one worksheet for each table, the paragraphs
 * before a table above it, what ends its section below. A form is protected without a password and says in a hidden sheet
 * which it is. Throws as `writeXlsx` does.
 */
export async function partsOf(document: Document): Promise<readonly (readonly [name: string, content: Uint8Array])[]> {
  const { form, editing, identity, title } = document;
  const plans = planSheets(document);
  const [, ...names] = sheetNames([FORM_SHEET, ...plans.map(({ table }) => table?.name ?? title)]);
  const places = placesOf(plans, names);
  const { edition, product, checkCodes, year } = identity;
  const date = new Date(Date.UTC(year ?? NO_YEAR, 0, 1));
  const choices = choiceLists();
  const made = plans.map((plan, index) => makeSheet(plan, names[index] ?? '', document, places, choices));
  const sheets = made.map(({ sheet }) => sheet);
  const hidden = [
    ...(form === undefined ? [] : [identitySheet(form)]),
    ...(editing === undefined ? [] : editingSheets(editing, names)),
    ...choices.sheets(),
  ];
  const workbook = await writeWorkbook({
    sheets: [...sheets, ...hidden],
    namedRanges: plans.flatMap((plan, index) =>
      plan.table === undefined ? [] : [printTitles(names[index] ?? '', headerRow(plan))],
    ),
    defaultFont: DEFAULT_FONT,
    // Formulas read other sheets by their names.
    ...(form === undefined ? {} : { workbookProtection: { lockStructure: true } }),
    properties: {
      title,
      created: date,
      modified: date,
      custom: {
        edition,
        product,
        checkCodes: checkCodes.join(' '),
        ...(form && writtenIdentity(form)),
        ...(editing && writtenEditing(editing)),
      },
    },
  });
  // The library compresses with the zlib of Node, whose bytes differ between versions.
  const parts = unzipSync(workbook);
  return Object.entries(parts).map(([name, content]) => {
    const index = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1]) - 1;
    const { unfitted } = made[index] ?? {};
    const fitted = plans[index]?.table?.isFiltered === true ? withFittedRows(content) : content;
    return [name, unfitted === undefined ? fitted : withUnfittedHeight(fitted, unfitted)];
  });
}
