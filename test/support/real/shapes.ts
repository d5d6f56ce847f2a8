import { type Entry, type Heading, headingOf, itemsOf, joined, type Scored, unpointed } from './entries.ts';
import type { GridRow } from './grid.ts';

/** Sections as rows of their own; some are scored themselves. Columns: number, title, points, what is scored, departments. */
export function townSections(rows: readonly GridRow[]): readonly Entry[] {
  let section: Heading = { title: '' };
  return rows.flatMap(([number = '', title = '', points = '', content = '', departments = ''], at) => {
    const leading = departments === '' ? {} : { departments: departments.split('\n') };
    const heading = { ...headingOf(title), points };
    const isSection = /^[一二三四五六七八九十]/u.test(number);
    if (isSection) section = heading;
    if ((!isSection && !/^\d/u.test(number)) || (isSection && /^\d/u.test(rows[at + 1]?.[0] ?? ''))) return [];
    const own = { ...heading, ...leading };
    return [{ path: isSection ? [own] : [section, own], criteria: townItems(content, points) }];
  });
}

/** The same where the section of awards is a bonus, and what it says are its points are the most that it adds. */
export function townsWithBonus(rows: readonly GridRow[]): readonly Entry[] {
  return townSections(rows).map((entry) => {
    const [{ title, points = '', ...others } = { title: '' }] = entry.path;
    const isBonus = entry.criteria.some(({ adds }) => adds !== undefined);
    return isBonus ? { ...entry, path: [{ title, adds: points, ...others }] } : entry;
  });
}

/** Items of a cell: 得2分, or 奖20、10分 beside the sum, or only 扣20、10分; an only one has the points of its row. */
function townItems(content: string, points: string): readonly Scored[] {
  const items = itemsOf(content);
  return items.map((item): Scored => {
    const text = unpointed(item.replace(/[，。]?得[\d.]+分[。.]?$/u, ''));
    const [, given] = /得([\d.]+)分/u.exec(item) ?? [];
    const [, added] = /奖(\d+)、/u.exec(item) ?? [];
    const [, taken] = /分别扣(\d+)、/u.exec(item) ?? [];
    if (added !== undefined) return { text, adds: added };
    if (taken !== undefined) return { text, deducts: taken };
    if (items.length === 1) return { text, points };
    return given === undefined ? { text, deducts: 'unlimited' } : { text, points: given };
  });
}

/** What those cells are worth that say more than one number for an item, by section and number. */
const UNIT_ITEMS: Readonly<Record<string, readonly string[]>> = { '1-4': ['7', '3'], '1-5': ['5'] };

/** What the clauses of the last section add and take off at most. */
const UNIT_CLAUSES = [{ adds: '10' }, { adds: '10' }, { deducts: 'unlimited' }, { deducts: '5' }] as const;

/** A part for all units, one for each of them, and what is beside the sum. Columns: number, kind of unit, unit, points, title, what is scored. */
export function unitSections(rows: readonly GridRow[]): readonly Entry[] {
  const units: string[] = [];
  let section: Heading = { title: '' };
  let sections = 0;
  return rows.flatMap(([number = '', kind = '', unit = '', points = '', title = '', scored = '']): readonly Entry[] => {
    if (/^[一二三]/u.test(number)) {
      sections += 1;
      section = points === '' ? headingOf(kind) : { ...headingOf(kind), points };
      if (title === '') return [];
      const clauses = itemsOf(scored).flatMap((item) => item.split('；'));
      const criteria = clauses.map((text, index) => ({ text: text.trim(), ...UNIT_CLAUSES[index] }));
      return [{ path: [section, headingOf(title)], criteria }];
    }
    if (!/^\d/u.test(number)) return [];
    const criteria = unitItems(scored, UNIT_ITEMS[`${sections}-${number}`]);
    const content = headingOf(title);
    if (kind === unit) return [{ path: [section, { ...headingOf(kind), points }, content], criteria }];
    if (!units.includes(unit)) units.push(unit);
    const only = { only: [`unit-${units.indexOf(unit) + 1}`] };
    return [{ path: [section, headingOf(kind), { title: unit, ...only }, { ...content, points }], criteria }];
  });
}

function unitItems(scored: string, worth: readonly string[] | undefined): readonly Scored[] {
  const items = itemsOf(scored);
  if (worth !== undefined) return items.map((text, index) => ({ text: unpointed(text), points: worth[index] ?? '' }));
  return items
    .flatMap((item) => item.split(/(?<=[（(]\d+分?(?:，[^（）()]*)?\s*[）)])[。；;]?/u))
    .filter((item) => item.trim() !== '')
    .map((item) => ({
      text: unpointed(item.trim()),
      points: /[（(](\d+)分?[^（）()]*[）)]$/u.exec(item.trim())?.[1] ?? '',
    }));
}

/** A base, and what raises and lowers it without a limit; the last row is a bonus of at most 10, as its choices say. Columns: title, base and standard, condition. */
export function baseAndPairs(rows: readonly GridRow[]): readonly Entry[] {
  return rows.flatMap(([title = '', standard = '', condition = '']): readonly Entry[] => {
    const [, base] = /^\D{3}(\d+)/u.exec(standard) ?? [];
    const path = [headingOf(title)];
    if (/^加分项/u.test(standard)) {
      return [{ path, criteria: [{ text: unpointed(`${standard}：${condition}`), adds: '10' }] }];
    }
    if (base === undefined) return [];
    const text = unpointed(standard.replace(/^.*?：/u, ''));
    if (condition.startsWith('减')) return [{ path, criteria: [{ text: condition.slice(2), deducts: 'unlimited' }] }];
    return [
      {
        path,
        criteria: [
          { text, points: base },
          { text: condition.slice(2), adds: 'unlimited' },
        ],
      },
    ];
  });
}

/** A flat list with the points first, as `10分`; a row without points is a veto. Columns: points, title, rule. */
export function pointsFirst(rows: readonly GridRow[]): readonly Entry[] {
  return rows.flatMap(([first = '', title = '', rule = '']): readonly Entry[] => {
    const [, points] = /^(\d+)分$/u.exec(first) ?? [];
    if (points === undefined && first !== '--') return [];
    const scoring = rule === '' ? {} : { scoring: joined(rule) };
    const worth = points === undefined ? { veto: true as const } : { points, ...scoring };
    return [
      {
        path: [{ title }],
        criteria: [{ text: points === undefined ? unpointed(`${title}：${rule}`) : title, ...worth }],
      },
    ];
  });
}

/** An item over several rows, one a tier: it is worth what the best of them gives. Columns: title, item, and the score in the last one. Another table may follow on the sheet. */
export function tierRows(rows: readonly GridRow[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  const end = rows.findIndex(([title]) => title === '');
  for (const row of rows.slice(1, end)) {
    const [title = '', item = ''] = row;
    const before = entries.get(`${title} ${item}`)?.criteria[0]?.points ?? '0';
    const points = String(Math.max(Number(before), Number(row.at(-1))));
    entries.set(`${title} ${item}`, { path: [{ title }], criteria: [{ text: item, points }] });
  }
  return [...entries.values()];
}

/** Two tables on one sheet: shares of a share; the second does not say what each of its items is worth, so that they are scored as one. Columns: title, share, number, item, ..., details, ..., share of the item. */
export function sharesOfShares(rows: readonly GridRow[]): readonly Entry[] {
  return rows.flatMap((row): readonly Entry[] => {
    const [title = '', share = '', number = '', item = '', , details = '', , own = ''] = row;
    if (!/^\d+$/u.test(number)) return [];
    const path = [{ title, weight: share }];
    if (/^0\.\d+$/u.test(own)) return [{ path, criteria: [{ text: `${item}：${details}`, weight: own }] }];
    if (number !== '1') return [];
    const items = rows.filter((each) => each[0] === title).map((each) => each[3]);
    return [{ path, criteria: [{ text: items.join('；'), weight: '1' }] }];
  });
}

/** Weights of parts that each have a scale of 100 of their own; ①–④ below one title, which is scored by itself elsewhere and has a unit and a target. Where some of a group have ①–④, all are indicators: criteria stand beside no indicators. Columns: title, weight, title, points, title, unit, target, points, ..., reason. */
export function scalesOfParts(rows: readonly GridRow[]): readonly Entry[] {
  const parted = new Set(rows.filter((row) => /^[①-⑳]/u.test(row[9] ?? '')).map((row) => `${row[0]} ${row[2]}`));
  return rows.flatMap((row): readonly Entry[] => {
    const [
      first = '',
      share = '',
      second = '',
      whole = '',
      third = '',
      unit = '',
      target = '',
      points = '',
      ,
      reason = '',
    ] = row;
    if (!/^\d+$/u.test(points) || joined(third) === '') return [];
    const above = [
      { title: first, weight: `${share}%`, scale: '100' },
      { title: second, points: whole },
    ];
    const aim = [unit, target].filter((each) => each !== '').join('：');
    const text = /^[①-⑳]/u.test(reason) ? reason : joined(third);
    const path = parted.has(`${first} ${second}`) ? [...above, { title: joined(third) }] : above;
    return [{ path, criteria: [{ text, points, target: aim }] }];
  });
}
