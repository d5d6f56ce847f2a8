import { type Grid, gridOfReading, gridOfSheet } from '../../import/criteria-sheet/grid.ts';
import { type ReturnedWorkbook, returnedWorkbook } from '../../import/criteria-sheet/workbook.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { readFormWorkbook } from '../../readers/form-workbook.ts';
import { isUnreadable, type Unreadable } from '../../readers/reading.ts';
import type { SheetWords } from '../../words/sheets.ts';

/** What a file is for `import`: a workbook that was sent out to be edited; tables that may be one without its baseline; or anything else, of which nothing is known here. */
export type OpenedFile =
  | { readonly kind: 'returned'; readonly file: string; readonly workbook: ReturnedWorkbook }
  | { readonly kind: 'tables'; readonly file: string; readonly grids: readonly Grid[] }
  | { readonly kind: 'other'; readonly file: string };

/**
 * Opens a file by its path from where the person stands. What cannot be opened is anything else, but where `words` are
 * given and its name says that it is a workbook or CSV: then a failure says why.
 */
export async function openFile(
  world: Pick<World, 'folders' | 'hashes'>,
  path: string,
  words: Pick<SheetWords, 'failure'> | undefined,
): Promise<OpenedFile> {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const content = world.folders.bytes(path);
  if (content.kind === 'missing' && words !== undefined) throw failure((say) => say.noFile(path));
  if (content.kind !== 'bytes' || !/\.(?:csv|xls[xm])$/i.test(file)) return { kind: 'other', file };
  try {
    return await opened(world, content.bytes, file);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    if (words === undefined) return { kind: 'other', file };
    throw refusal(SAID[error.reason](words.failure, file));
  }
}

async function opened(world: Pick<World, 'hashes'>, bytes: Uint8Array, file: string): Promise<OpenedFile> {
  if (/\.csv$/i.test(file)) {
    const { readCsv } = await import('../../readers/csv.ts');
    const grid = gridOfReading(await readCsv(bytes));
    return { kind: 'tables', file, grids: grid === undefined ? [] : [grid] };
  }
  const book = readFormWorkbook(bytes, file);
  if (typeof book === 'string') return { kind: 'other', file };
  const workbook = returnedWorkbook(book, (text) => world.hashes.sha256(text));
  if (workbook !== undefined) return { kind: 'returned', file, workbook };
  const shown = book.sheets.filter(({ isVisible }) => isVisible);
  return { kind: 'tables', file, grids: shown.map((sheet) => gridOfSheet(sheet, shown.length === 1)) };
}

const SAID: Readonly<Record<Unreadable['reason'], (say: SheetWords['failure'], file: string) => string>> = {
  damaged: (say, file) => say.damaged(file),
  encrypted: (say, file) => say.encrypted(file),
  'too-large': (say, file) => say.tooLarge(file),
  unsafe: (say, file) => say.unsafe(file),
};
