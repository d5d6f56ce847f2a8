import fc from 'fast-check';
import type { AnnexColumnKey } from '../../src/model/printing/columns.ts';
import type { WrittenSystem } from './sources.ts';

/** What a system may state of its annex, without a mistake. */
export interface AnnexSettings {
  readonly columns: readonly { readonly of: AnnexColumnKey; readonly title?: string; readonly width?: number }[];
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly tableSize: number;
  readonly checkCode: 'foot' | 'none';
}

const OTHERS = [
  ...(['number', 'points', 'scoring', 'method'] as const),
  ...(['evidence-required', 'department', 'cooperating', 'target', 'remark', 'score'] as const),
] as const;

/** How many columns have room beside the wording and the labels of five levels in type of 12 points. */
const ROOM = {
  'A3 landscape levels': 8,
  'A3 landscape indicator': 10,
  'A3 portrait levels': 2,
  'A3 portrait indicator': 6,
  'A4 landscape levels': 1,
  'A4 landscape indicator': 5,
  'A4 portrait levels': 0,
  'A4 portrait indicator': 3,
} as const;

/** Any columns in any order, with the labels of all levels among them, on any page: as many as have room. */
export const annexSettings: fc.Arbitrary<AnnexSettings> = fc
  .record({
    others: fc.shuffledSubarray([...OTHERS]),
    labels: fc.constantFrom<'levels' | 'indicator'>('levels', 'indicator'),
    at: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
    blanks: fc.nat({ max: 1 }),
    title: fc.option(fc.constantFrom('责任单位', '项目', '要点'), { nil: undefined }),
    width: fc.option(fc.integer({ min: 38, max: 60 }), { nil: undefined }),
    paper: fc.constantFrom<'A4' | 'A3'>('A4', 'A3'),
    orientation: fc.constantFrom<'portrait' | 'landscape'>('portrait', 'landscape'),
    tableSize: fc.constantFrom(9, 9.5, 10, 10.5, 11, 11.5, 12),
    checkCode: fc.constantFrom<'foot' | 'none'>('foot', 'none'),
  })
  .map(({ others, labels, at, blanks, title, width, ...page }) => {
    const room = ROOM[`${page.paper} ${page.orientation} ${labels}`];
    // A column to be filled in takes room as any other does.
    const blank = room > 0 ? blanks : 0;
    const keys: AnnexColumnKey[] = others.slice(0, room - blank);
    keys.splice(at[0], 0, labels);
    keys.splice(at[1], 0, 'criterion');
    const columns = keys.map((of) => ({
      of,
      ...(title !== undefined && of === keys[0] && of !== 'levels' ? { title } : {}),
      ...(width !== undefined && of === 'criterion' && room > 2 ? { width } : {}),
    }));
    const blankColumns = Array.from({ length: blank }, () => ({ of: 'blank' as const, title: '核查情况' }));
    return { columns: [...columns, ...blankColumns], ...page };
  });

/** What may be said beside the wording of a criterion, by how many of it there are. */
const BESIDE: readonly object[] = [
  {},
  { scoring: { text: '按进度计分，未报送的不得分（0.5分）' }, method: ['实地查看', '座谈'] },
  { evidence: ['会议纪要', '签到表'], remark: '以年底数据为准' },
  { cooperating: ['organization'], evidence: ['台账'] },
];

/** The system with criteria of which more is said: by turns, or the same of each. */
export function withMoreSaid({ indicators, ...system }: WrittenSystem, isSame: boolean): WrittenSystem {
  let count = 0;
  const more = (item: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    count += 1;
    return { ...item, ...BESIDE[isSame ? 2 : count % BESIDE.length] };
  };
  const walk = <Item extends Readonly<Record<string, unknown>>>(item: Item): Item => ({
    ...item,
    ...(Array.isArray(item['indicators']) ? { indicators: item['indicators'].map(walk) } : {}),
    ...(Array.isArray(item['criteria']) ? { criteria: item['criteria'].map(more) } : {}),
  });
  return { ...system, indicators: indicators.map(walk) };
}
