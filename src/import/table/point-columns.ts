import { type Column, levelColumns, wordingColumn } from './columns.ts';

/** Columns of which each states at most one figure of an item, and what had to be left out for that. */
export interface PointColumns {
  readonly columns: readonly Column[];
  /** Of several columns that all state what the same things count, the one that is read; undefined where there is no doubt. */
  readonly read: Column | undefined;
  readonly unread: readonly Column[];
}

/** What offices call kinds of units. */
const UNITS =
  /(?:[县市区旗乡镇村]|街道|社区|部门|单位|机关|企业|学校|园区|开发区|[一二三四ABCD甲乙丙丁]类|[一二三四]组)$/u;
/** What stands beside the name of a kind of units in the heading of its points. */
const BEFORE = /^(?:分值|分数|标准分|满分)(?=\(.+\)$)/u;
const BESIDE = /(?:标准)?(?:分值|分数|标准分|分)$/u;

/**
 * Several columns of points between which no names stand say what the same things count. Where their headings name kinds
 * of units (县分值, 区分值), each is what an item counts for those. Else one of them is read, and that has to be told.
 */
export function pointColumns(columns: readonly Column[]): PointColumns {
  const named = new Set([...levelColumns(columns), wordingColumn(columns)]);
  const groups: Column[][] = [];
  let isOpen = false;
  for (const column of columns) {
    if (named.has(column)) isOpen = false;
    else if (column.meaning === 'points' && !column.isGuessed) {
      if (isOpen) groups.at(-1)?.push(column);
      else groups.push([column]);
      isOpen = true;
    }
  }
  const group = groups.find(({ length }) => length > 1);
  if (group === undefined) return { columns, read: undefined, unread: [] };
  const units = group.map(({ heading }) => unitsIn(heading));
  const isByUnits = new Set(units).size === group.length && !units.includes(undefined);
  return isByUnits ? { columns: byUnits(columns, group), read: undefined, unread: [] } : oneOf(columns, group);
}

/** The kind of units that a heading names: 县 of 县分值 and 分值（县）; undefined where it names none. */
function unitsIn(heading: string): string | undefined {
  const said = heading
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\(分?\)$/u, '')
    .replace(BEFORE, '')
    .replace(BESIDE, '');
  const bare = said.replace(/^\((.*)\)$/u, '$1');
  return bare.length <= 12 && UNITS.test(bare) ? bare : undefined;
}

function byUnits(columns: readonly Column[], group: readonly Column[]): readonly Column[] {
  return columns.map((column): Column => {
    if (!group.includes(column)) return column;
    const units = unitsIn(column.heading);
    return column === group[0] ? { ...column, units } : { ...column, units, meaning: 'points-for' };
  });
}

/** The column whose heading says nothing but points, or the last one: what was changed stands behind what it was before. */
function oneOf(columns: readonly Column[], group: readonly Column[]): PointColumns {
  const plain = group.filter(({ heading }) => /^(?:分值|标准分|满分)$/u.test(heading.replace(/\s/gu, '')));
  const read = plain.length === 1 ? plain[0] : group.at(-1);
  const unread = group.filter((each) => each !== read);
  return {
    columns: columns.map((each): Column => (unread.includes(each) ? { ...each, meaning: 'score' } : each)),
    read,
    unread,
  };
}
