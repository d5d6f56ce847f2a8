import { gridOfSheet } from '../../import/criteria-sheet/grid.ts';
import { departmentsById } from '../../model/departments.ts';
import type { Suggestion } from '../../model/opinions/suggestion.ts';
import type { FormSheet, FormWorkbook } from '../../readers/form-workbook.ts';
import type { ReadBlock } from '../../readers/reading.ts';
import type { RecordedChange } from '../../readers/recorded-changes.ts';
import { type Gathered, NOTHING, together } from '../gathered.ts';
import { suggestion } from '../made.ts';
import { type Answerer, answererIn, repliesIn } from '../replies/replies.ts';
import type { ReadDraft, Sent } from '../returned.ts';
import { changesOf, sentTables } from '../sent-tables.ts';
import { type MatchedTable, matchRows } from '../table/rows.ts';
import type { SentTable } from '../table/sent-table.ts';
import { type Places, tableChanges } from '../table/table-changes.ts';
import { sameKey } from '../table/wording.ts';
import { originOf } from '../which.ts';
import { criteriaChanges, criteriaIn } from './criteria.ts';
import { lettersOf, placesInSheet, sheetRows } from './found-sheet.ts';

/** Reads a workbook that was made from a document that was sent out, or that has one row a criterion; undefined for any other; that it is of another year. */
export function readBookDraft(
  file: string,
  { sheets }: FormWorkbook,
  recorded: readonly RecordedChange[],
  sent: readonly Sent[],
): ReadDraft | 'other-year' | undefined {
  const shown = sheets.filter(({ isVisible }) => isVisible);
  const criteria = shown.flatMap((sheet) => criteriaIn(gridOfSheet(sheet), sent) ?? []);
  const [first] = criteria;
  if (first !== undefined) {
    const about = { edition: first.sent.edition.id, product: undefined, isOfOtherState: false };
    return {
      kind: 'read',
      file,
      as: 'criteria',
      ...about,
      ...together(criteria.map((each) => criteriaChanges(each, file))),
    };
  }
  const origin = originOf(shown.flatMap(blocksOf), 'xlsx', sent);
  if (origin === undefined || origin === 'other-year') return origin;
  const { document, isOfOtherState } = origin;
  const { edition, registers } = origin.sent;
  const departments = departmentsById(registers.departments);
  const head = { kind: 'read', file, edition: edition.id, product: document.name, isOfOtherState } as const;
  const answered = changesOf(document, origin.sent);
  if (answered.length > 0) {
    const answerer = answererOf(shown);
    const replies = pairSheets(answered, shown, file).map(({ table, places }) =>
      repliesIn(table, places, answerer, departments),
    );
    return { ...head, as: 'revision', ...together(replies) };
  }
  const pairs = pairSheets(sentTables(document, origin.sent), shown, file);
  const found = together(
    pairs.map((pair) => together([tableChanges(pair.table, pair.places, departments), commentsOn(pair, file)])),
  );
  return { ...head, as: 'annex', ...withRecorded(found, recorded, shown) };
}

function blocksOf({ cells }: FormSheet): readonly ReadBlock[] {
  return cells.map(({ text }) => ({ kind: 'text', text }));
}

function answererOf(sheets: readonly FormSheet[]): Answerer {
  return answererIn(sheets.flatMap(({ cells }) => cells.map(({ text }) => text)));
}

/** A table of a document with the sheet that it is. */
interface PairedSheet {
  readonly sheet: FormSheet;
  readonly table: MatchedTable;
  readonly places: Places;
}

/** Finds for each sheet the table that it is, by the words of its cells. */
function pairSheets(tables: readonly SentTable[], sheets: readonly FormSheet[], file: string): readonly PairedSheet[] {
  const wanted = tables.map(
    (table) => new Set(table.rows.flatMap(({ cells }) => cells.map(({ text }) => sameKey(text)))),
  );
  return sheets.flatMap((sheet) => {
    const keys = [...new Set(sheet.cells.map(({ text }) => sameKey(text)))].filter((key) => key !== '');
    const shares = wanted.map((own) => keys.filter((key) => own.has(key)).length / Math.max(1, keys.length));
    const best = shares.indexOf(Math.max(...shares));
    const sent = tables[best];
    if (sent === undefined || (shares[best] ?? 0) < LEAST) return [];
    const { rows, numbers } = sheetRows(sheet);
    const table = matchRows(sent, { rows });
    return [{ sheet, table, places: placesInSheet(file, sheet.name, numbers, table) }];
  });
}

/** The least part of the cells of a sheet that must be those of a table. */
const LEAST = 0.3;

/** The comments on the cells of a sheet. */
function commentsOn({ sheet, table }: PairedSheet, file: string): Gathered {
  const { numbers } = sheetRows(sheet);
  const suggestions = (sheet.comments ?? []).map(({ row, column, author, text }): Suggestion => {
    const index = numbers.indexOf(row + 1) + 1;
    const own = table.rows.find(({ number }) => number === index);
    const at = table.columns.indexOf(column);
    const item = own?.sent?.cells[at]?.item?.id;
    const place = { sheet: sheet.name, cell: `${lettersOf(column)}${row + 1}` };
    return suggestion(file, place, {
      field: 'comment',
      system: table.sent.system.id,
      item,
      author,
      after: text.trim(),
    });
  });
  return { ...NOTHING, suggestions };
}

/** Suggestions with who made them and when, where the workbook has recorded it; and with what was typed, where a figure is a text. */
function withRecorded(found: Gathered, recorded: readonly RecordedChange[], sheets: readonly FormSheet[]): Gathered {
  const typed = new Map<string, string>(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, text, kind }) =>
        kind === 'text' ? [[`${name}!${lettersOf(column)}${row + 1}`, text] as const] : [],
      ),
    ),
  );
  const marks = new Map<string, RecordedChange>(recorded.map((each) => [`${each.sheet}!${each.cell}`, each]));
  const suggestions = found.suggestions.map((each) => {
    const key = `${each.place.sheet}!${each.place.cell}`;
    const mark = each.field === 'comment' ? undefined : marks.get(key);
    const text = each.field === 'points' ? typed.get(key) : undefined;
    return suggestion(each.file, each.place, {
      ...each,
      ...(mark === undefined
        ? {}
        : { author: mark.author, stamp: mark.stamp, date: mark.stamp.slice(0, 10), untracked: false }),
      ...(text === undefined || /[（(]/u.test(text) ? {} : { typed: text }),
    });
  });
  return { ...found, suggestions };
}
