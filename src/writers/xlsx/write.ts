import { unzipSync, zipSync } from 'fflate';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { attachmentLines, type Block, type Document, type Paragraph, paragraph } from '../../layout/document.ts';
import { FAMILIES } from '../../layout/typography.ts';
import { sheetNames } from './names.ts';
import { makeSheet, type SheetPlan } from './sheet.ts';

/** The font of the workbook's default style, in whose figures the widths of columns are counted (`WIDTH_UNIT` in `sheet.ts`). */
const DEFAULT_FONT = { name: FAMILIES.songti.official, size: 11 } as const;

/** Of a document without a year: the earliest date that ZIP knows. */
const NO_YEAR = 1980;

/**
 * A document as an XLSX workbook (ECMA-376): one worksheet for each table, the paragraphs before a table above it, what
 * ends its section below. The same document gives the same bytes. Throws an `Error` that names the criterion when a
 * text is longer than a cell can hold.
 */
export async function writeXlsx(document: Document): Promise<Uint8Array> {
  const plans = planSheets(document);
  const names = sheetNames(plans.map(({ table }) => table?.name ?? document.title));
  const { edition, product, checkCodes, year } = document.identity;
  const date = new Date(Date.UTC(year ?? NO_YEAR, 0, 1));
  const workbook = await writeWorkbook({
    sheets: plans.map((plan, index) => makeSheet(plan, names[index] ?? '', document.printing)),
    defaultFont: DEFAULT_FONT,
    properties: {
      title: document.title,
      created: date,
      modified: date,
      custom: { edition, product, checkCodes: checkCodes.join(' ') },
    },
  });
  return compressAgain(workbook);
}

/** Which table stands on which sheet, and with which paragraphs: those above it, and below it what ends its section. */
function planSheets(document: Document): readonly SheetPlan[] {
  const plans: SheetPlan[] = [];
  let waiting: readonly Paragraph[] = [];
  for (const { orientation, blocks } of document.sections) {
    const known = plans.length;
    for (const block of blocks) {
      if (block.kind === 'table') {
        plans.push({ orientation, before: waiting, table: block, after: [] });
        waiting = [];
      } else {
        waiting = [...waiting, ...paragraphsOf(block)];
      }
    }
    if (plans.length > known) waiting = addBelow(plans, waiting);
  }
  if (plans.length > 0) addBelow(plans, waiting);
  else
    plans.push({
      orientation: document.sections[0]?.orientation ?? 'portrait',
      before: waiting,
      table: undefined,
      after: [],
    });
  return plans;
}

/** Adds paragraphs below the last table; none wait any more. */
function addBelow(plans: SheetPlan[], paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const last = plans.pop();
  if (last !== undefined) plans.push({ ...last, after: [...last.after, ...paragraphs] });
  return [];
}

function paragraphsOf(block: Exclude<Block, { kind: 'table' }>): readonly Paragraph[] {
  return block.kind === 'paragraph' ? [block] : attachmentLines(block).map((line) => paragraph('body', line));
}

/** The library compresses with the zlib of Node, whose bytes differ between versions. */
function compressAgain(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: new Date(1980, 0, 1) });
}
