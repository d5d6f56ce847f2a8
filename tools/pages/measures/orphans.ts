import type { Page } from '../page.ts';
import type { Table } from '../tables.ts';
import type { Fault } from './fault.ts';

/** How a row or line begins that is no content: totals, who signs and when, the check code. */
const CLOSING =
  /^(?:合计|总计|小计|总分|得分合计|校验码|签名|签字|盖章|（盖章）|年月日|日期|填表|填报|复核|审核|主要(?:领导|负责)|分管(?:领导|负责)|评分人|核实人|负责人|单位负责)/;

/** Pages that have nothing but what closes a table. */
export function orphanPages(pages: readonly Page[]): readonly Fault[] {
  return pages.slice(1).flatMap((page): readonly Fault[] => {
    const texts = [...page.loose.map(({ text }) => text.replace(/\s/g, '')), ...page.tables.flatMap(rowTexts)];
    const said = texts.filter((text) => text !== '');
    if (said.length === 0 || !said.every((text) => CLOSING.test(text))) return [];
    return [{ kind: 'orphan', page: page.number, what: said.join(' ') }];
  });
}

/** What each row of the body says, from the cells that begin in it. */
function rowTexts({ body, rows }: Table): readonly string[] {
  return rows.map((row, index) => {
    const end = rows[index + 1] ?? Number.POSITIVE_INFINITY;
    const cells = body.filter(({ top }) => top >= row - 1 && top < end - 1).toSorted((a, b) => a.left - b.left);
    return cells.map(({ text }) => text).join('');
  });
}
