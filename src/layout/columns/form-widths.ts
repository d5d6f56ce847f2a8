import type { FormColumn } from '../../model/forms.ts';
import { levelOf } from '../../model/printing/columns.ts';
import { millimetres } from '../../model/printing/length.ts';
import { FORM_WIDTH } from '../../model/printing/paper.ts';

/** The columns of forms that have a usual width; others are as wide as one of these. */
export type FormWidthKey = FormColumn | 'criterion' | 'points' | 'self-score' | 'reported-note';

/** Millimetres; those of levels stand in `LEVEL_WIDTHS`. */
const WIDTHS: Readonly<Partial<Record<FormWidthKey, number>>> = {
  number: 11,
  criterion: 74,
  points: 13,
  scoring: 36,
  department: 18,
  'evidence-required': 26,
  'self-score': 15.5,
  'self-note': 30,
  'reported-note': 44,
  evidence: 19,
  score: 15.5,
  reason: 34,
  remark: 22,
};

const LEVEL_WIDTHS = [[34], [22, 30], [19, 22, 24], [19, 23, 23, 24], [19, 15, 17, 19, 22]];

/** How wide a column of a form is in a system of so many levels before all are fitted to the page, in millimetres. */
export function usualWidth(key: FormWidthKey, levels: number): number {
  return WIDTHS[key] ?? LEVEL_WIDTHS[levels - 1]?.[(levelOf(key) ?? 1) - 1] ?? 0;
}

/** Columns whose width gives way, since they hold sentences. */
const WIDE: ReadonlySet<FormWidthKey> = new Set([
  ...(['level-2', 'level-3', 'level-4', 'level-5'] as const),
  ...(['criterion', 'scoring', 'evidence-required', 'self-note', 'reported-note', 'reason', 'remark'] as const),
]);

/** Whether the width of a column gives way. */
export function givesWay(key: FormWidthKey): boolean {
  return WIDE.has(key);
}

/** A column before it is fitted. */
interface Fitting {
  readonly width: number;
  /** What it is as wide as. */
  readonly like: FormWidthKey | undefined;
}

/** Narrows or widens the columns that give way so that all together are as wide as the page, none narrower than its words need as long as there is room; what rounding leaves goes to the criterion. */
export function fittedWidths(columns: readonly Fitting[], size: number): readonly number[] {
  const wide = columns.filter(({ like }) => like !== undefined && WIDE.has(like));
  const fixed = columns.filter((each) => !wide.includes(each));
  const room = FORM_WIDTH - sum(fixed.map(({ width }) => width));
  const hasReports = columns.some(({ like }) => like === 'reported-note');
  const least = leastWidths(wide, size, room, hasReports);
  const held = heldBack(wide, least, room);
  const free = wide.filter((each) => !held.has(each));
  const factor = (room - sum([...held].map((each) => least.get(each) ?? 0))) / sum(free.map(({ width }) => width));
  const widths = columns.map((each) => {
    if (fixed.includes(each)) return each.width;
    return held.has(each) ? (least.get(each) ?? 0) : Math.floor(each.width * factor);
  });
  const rest = FORM_WIDTH - sum(widths);
  return widths.map((width, index) => (columns[index]?.like === 'criterion' ? width + rest : width));
}

/** How wide each must be: for its title, and where columns of other forms make it narrow, for the points of an indicator, too, as long as there is room. */
function leastWidths(
  wide: readonly Fitting[],
  size: number,
  room: number,
  isNarrow: boolean,
): ReadonlyMap<Fitting, number> {
  const title = new Map(wide.map((each) => [each, leastWidth(each, size, LEAST_CHARACTERS)]));
  if (!isNarrow) return title;
  const points = new Map(wide.map((each) => [each, leastWidth(each, size, LEAST_WITH_POINTS)]));
  return sum([...points.values()]) <= room ? points : title;
}

/** Those that would be narrower than they may be; none where there is no room for all of them. */
function heldBack(wide: readonly Fitting[], least: ReadonlyMap<Fitting, number>, room: number): ReadonlySet<Fitting> {
  const held = new Set<Fitting>();
  if (sum([...least.values()]) > room) return held;
  for (let before = -1; before < held.size; ) {
    before = held.size;
    const free = wide.filter((each) => !held.has(each));
    const left = room - sum([...held].map((each) => least.get(each) ?? 0));
    const factor = left / sum(free.map(({ width }) => width));
    for (const each of free) if (each.width * factor < (least.get(each) ?? 0)) held.add(each);
  }
  return held;
}

/** How many characters stand in a line at least where it is not two, so that no word of a title is broken: sentences need more. */
const LEAST_CHARACTERS: LeastCharacters = { criterion: 7, 'self-note': 4, 'reported-note': 4, reason: 4 };
/** The same with room for （10.5分） in the labels of indicators, with the space that Word puts before 分. */
const LEAST_WITH_POINTS: LeastCharacters = {
  ...LEAST_CHARACTERS,
  ...{ 'level-2': 4.5, 'level-3': 4.5, 'level-4': 4.5, 'level-5': 4.5 },
};
type LeastCharacters = Readonly<Partial<Record<FormWidthKey, number>>>;
/** Millimetres beside a text in its cell. */
const BESIDE = 4;

function leastWidth({ like }: Fitting, size: number, least: LeastCharacters): number {
  const characters = (like === undefined ? undefined : least[like]) ?? 2;
  return Math.ceil(millimetres(characters * size) + BESIDE);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, each) => all + each, 0);
}
