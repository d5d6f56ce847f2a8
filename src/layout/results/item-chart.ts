import type { ItemStatistics } from '../../results/items.ts';
import { type Band, bandsOf } from '../../results/revision.ts';
import type { Table } from '../document.ts';
import { number, type ResultColumn, type TablePage, tableOf, text } from './sheet.ts';

/** So many squares the longest bar has. */
const LONGEST = 30;

/** How many items have which mean share, as bars: the longest of so many squares, and any with an item of one at least. */
export function chartTable(items: readonly ItemStatistics[], page: TablePage): Table {
  const bands = bandsOf(items);
  const most = Math.max(1, ...bands.map((each) => each.items.length));
  const columns: readonly ResultColumn<Band>[] = [
    { title: '平均得分率', width: 34, align: 'left', say: (each) => text(bandSaid(each)) },
    { title: '项数', width: 12, align: 'center', say: (each) => number(each.items.length) },
    {
      title: '图示',
      width: 110,
      align: 'left',
      isWide: true,
      say: (each) => text('■'.repeat(Math.ceil((each.items.length * LONGEST) / most))),
    },
  ];
  return tableOf('得分率的分布', columns, bands, page);
}

function bandSaid({ from, below }: Band): string {
  if (from === below) return from === 0 ? '0' : `${from}%`;
  return from === 0 ? `不到${below}%` : `${from}%以上，不到${below}%`;
}
