import { inHouseStyle } from '../table/wording.ts';
import type { LetterText, Opinion } from './lines.ts';

/** A table of text, each row with its cells from the left to the right; a merged cell is repeated. */
export type TextTable = readonly (readonly string[])[];

/** What the columns of a list of opinions are called. */
const OPINION = /(?:意见|建议)(?:和?建议|内容)?$|^(?:拟|建议)?修改(?:为|内容|后)$/u;
const REASON = /理由|原因|依据|说明/u;
const UNIT = /^(?:反馈|提出|填报|建议)?(?:单位|部门)(?:名称)?$/u;
const NUMBER = /^(?:序号|编号|号)$/u;
const EXACT = /原文|原表述|现表述|原内容|考核内容|具体内容/u;
const ABOUT = /条目|指标|条款|位置|内容|对应|文|表述|章节|项目|出处|页|附件|对象/u;

/** The lines of a table, and the opinions that it lists: without such a list each row is a line. */
export function linesOfTable(table: TextTable): LetterText {
  const { opinions, others } = listedIn(table) ?? { opinions: [], others: table };
  const lines = others.map((row) => ({ text: row.filter((text, at) => text !== row[at - 1]).join('，'), label: '' }));
  return { lines, listed: opinions };
}

/** The opinions of a table that lists them below a heading for opinions, and the rows of it that are none: its title, who fills it in. */
interface Listed {
  readonly opinions: readonly Omit<Opinion, 'number'>[];
  readonly others: TextTable;
}

/** Reads a table that lists opinions, one a row; undefined for any other, which has no such heading beside one for what they are about. */
function listedIn(table: TextTable): Listed | undefined {
  const rows = table.map((row) => row.map((text) => inHouseStyle(text).replace(/\n/gu, '').trim()));
  const head = rows.findIndex(isHead);
  if (head < 0) return undefined;
  const titles = rows[head] ?? [];
  const columnsOf = (pattern: RegExp): readonly number[] =>
    titles.flatMap((title, at) =>
      pattern.test(title) && !NUMBER.test(title) && titles.indexOf(title) === at ? [at] : [],
    );
  const [said = -1] = columnsOf(OPINION);
  const [unit = -1] = columnsOf(UNIT);
  const reasons = columnsOf(REASON);
  const about = [...new Set([...columnsOf(EXACT), ...columnsOf(ABOUT)])].filter(
    (at) => at !== said && at !== unit && !reasons.includes(at),
  );
  const body = rows.slice(head + 1).filter((row) => !isHead(row));
  const isSaying = (row: readonly string[]): boolean => (row[said] ?? '') !== '' && new Set(row).size > 1;
  const opinions = body.filter(isSaying).map((row) => {
    const cells = (columns: readonly number[]) =>
      columns.flatMap((at) => ((row[at] ?? '') === '' ? [] : [row[at] ?? '']));
    const text = [withoutStop(row[said] ?? ''), ...cells(reasons)].join('。理由：');
    return { text, heading: cells(about).join(' '), about: cells(about), author: row[unit] ?? '' };
  });
  return { opinions, others: [...rows.slice(0, head), ...body.filter((row) => !isSaying(row))] };
}

/** Whether a row is the header of such a list. */
function isHead(row: readonly string[]): boolean {
  const isShort = row.every((title) => title.length <= 14);
  const rest = row.filter((title) => !OPINION.test(title));
  return isShort && rest.length < row.length && rest.some((title) => ABOUT.test(title) || NUMBER.test(title));
}

function withoutStop(text: string): string {
  return text.replace(/[。；;]$/u, '');
}
