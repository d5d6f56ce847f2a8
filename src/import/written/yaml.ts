import type { RawItem } from '../../edit/item-edit.ts';
import { itemLines } from '../../edit/raw.ts';

/** The file of a level-1 indicator in house style: blank lines between indicators, none between criteria. */
export function indicatorFile(item: RawItem): string {
  return `${schemaLine('../../../schemas/indicator')}${linesOf(item, -2).join('\n')}\n`;
}

/** The first line of a file, by which editors find its schema. */
export function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema}.schema.json\n`;
}

/** The lines of an item whose dash stands in a column; in column -2 it is the mapping of a file. */
function linesOf({ below, ...item }: RawItem, column: number): readonly string[] {
  const own = itemLines({ ...item, below: undefined }, column);
  if (below === undefined) return own;
  const lists = below.items.map((each) => linesOf(each, column + 4));
  const isSpaced = below.key === 'indicators';
  return [
    ...own,
    ...(column < 0 ? [''] : []),
    `${' '.repeat(column + 2)}${below.key}:`,
    ...lists.flatMap((lines, index) => (isSpaced && index > 0 ? ['', ...lines] : lines)),
  ];
}
