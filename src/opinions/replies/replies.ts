import type { Departments } from '../../model/departments.ts';
import type { Item } from '../../model/model.ts';
import type { SuggestedPlace } from '../../model/opinions/suggestion.ts';
import { type Gathered, NOTHING, together } from '../gathered.ts';
import { type Said, suggestion } from '../made.ts';
import { saidOfWish } from '../sentences/asked.ts';
import { wishOf } from '../sentences/wish.ts';
import type { MatchedRow, MatchedTable } from '../table/rows.ts';
import type { Places } from '../table/table-changes.ts';
import { finalText } from '../table/views.ts';
import { inHouseStyle, sameKey } from '../table/wording.ts';
import { answerColumn } from './sent-changes.ts';

/** Who answers, and the day, as the head and the foot of a revision table say; empty where they do not. */
export interface Answerer {
  readonly author: string;
  readonly date: string;
}

/** What a department says to the changes of a table: its answers, and what it changed in the other columns. */
export function repliesIn(table: MatchedTable, places: Places, answerer: Answerer, departments: Departments): Gathered {
  const { sent } = table;
  const answers = answerColumn(sent);
  // What stands below the last change is the foot.
  const last = table.rows.findLastIndex((row) => row.sent !== undefined);
  return together(
    table.rows.slice(0, last + 1).map((row): Gathered => {
      const item = row.sent?.cells[0]?.item;
      const cell = row.cells[answers];
      const column = sent.columns[answers];
      const changed = changedCells(row, table, places, answerer);
      if (cell === undefined || column === undefined) return changed;
      const text = inHouseStyle(finalText(cell.pieces));
      if (text === '') return changed;
      const place = places.cell(row.number, column, cell);
      return together([replyOf(text, item, { table, place, file: places.file, answerer, departments }), changed]);
    }),
  );
}

interface Context {
  readonly table: MatchedTable;
  readonly place: SuggestedPlace;
  readonly file: string;
  readonly answerer: Answerer;
  readonly departments: Departments;
}

/** What one answer says: an agreement is counted, what is no sentence is told. */
function replyOf(typed: string, item: Item | undefined, context: Context): Gathered {
  const { table, place, file, answerer, departments } = context;
  const { system } = table.sent;
  const about = { system: system.id, item: item?.id };
  const remark = { text: typed, place, ...about, author: answerer.author };
  const wish = wishOf(typed);
  if (wish?.kind === 'agree') {
    const agreed = suggestion(file, place, { ...about, field: 'agree', after: typed, ...answerer, untracked: true });
    return { ...NOTHING, agreements: [agreed] };
  }
  if (!/\p{Script=Han}/u.test(typed)) return { ...NOTHING, unread: [remark] };
  const said: Said | undefined =
    wish?.kind === 'disagree'
      ? { ...about, field: 'disagree', after: typed }
      : wish && item && saidOfWish(wish, { system, item, departments });
  const whole = said ?? { ...about, field: 'comment', after: typed };
  return { ...NOTHING, suggestions: [suggestion(file, place, { ...whole, ...answerer, typed, untracked: true })] };
}

/** What stands otherwise in a column that was not for answers: nobody knows what it is to be, so it is a word on the item. */
function changedCells(row: MatchedRow, { sent }: MatchedTable, places: Places, answerer: Answerer): Gathered {
  const suggestions = sent.columns.flatMap((column, index) => {
    const [cell, own] = [row.cells[index], row.sent?.cells[index]];
    if (cell === undefined || cell.continues || index === answerColumn(sent)) return [];
    const text = finalText(cell.pieces);
    const isSame = own === undefined ? sameKey(text) === '' : sameKey(text) === sameKey(own.text);
    if (isSame || (own !== undefined && sameKey(text) === '')) return [];
    const place = places.cell(row.number, column, cell);
    const after = `${column.title}：${inHouseStyle(text)}`;
    const about = { system: sent.system.id, item: own?.item?.id };
    return [suggestion(places.file, place, { field: 'comment', ...about, after, ...answerer, untracked: true })];
  });
  return { ...NOTHING, suggestions };
}

/** Who answers, and when, by the lines of the head and the foot. */
export function answererIn(lines: readonly string[]): Answerer {
  const text = lines.map((line) => line.replace(/[\s\u3000]+/gu, ' ')).join('\n');
  const author = /反馈单位(?:（盖章）|\(盖章\))?[：:] ?([^\s：:]{1,40})(?=\s|$)/u.exec(text)?.[1] ?? '';
  const isBlank = /填报人|联系电话/u.test(author);
  return { author: isBlank ? '' : author, date: dayIn(/反馈日期[：:](.{0,40})/u.exec(text)?.[1] ?? '') };
}

/** The day that a text names, `2021-03-09`; empty where it names none. */
export function dayIn(text: string): string {
  const [, year, month, day] =
    /([12]\d{3}) ?(?:年|-|\.|\/) ?(\d{1,2}) ?(?:月|-|\.|\/) ?(\d{1,2}) ?日?/u.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
