import type { DraftItem, DraftPoints, Sureness } from '../draft.ts';
import { bare, withoutContinued } from '../said/piece.ts';
import type { SourceCell, Stretch } from '../source.ts';

/** An item of a draft while a table is read. */
export interface Growing {
  readonly kind: DraftItem['kind'];
  /** How deep it stands: sections of their own row first, then the columns of levels from the left to the right. */
  readonly rank: number;
  readonly words: string;
  readonly from: readonly Stretch[];
  readonly label: string;
  /** The cell that names it; undefined for items within a cell. */
  readonly cell: SourceCell | undefined;
  /** What its name is without white space and signs, to know it again where it is repeated. */
  readonly key: string;
  core: boolean;
  points: DraftPoints | undefined;
  adds: string | undefined;
  /** Whether its points are said to be the most that is added or taken off. */
  hasLimit: boolean;
  departments: readonly string[];
  cooperating: readonly string[];
  scoring: string | undefined;
  method: string | undefined;
  evidence: string | undefined;
  remark: string | undefined;
  applicability: string | undefined;
  /** What it counts for kinds of units, in words, which is said of nothing above it. */
  forUnits: string | undefined;
  sureness: Sureness;
  readonly children: Growing[];
}

/** A new item of which only its name is known. */
export function growing(
  kind: DraftItem['kind'],
  rank: number,
  words: string,
  from: readonly Stretch[],
  cell?: SourceCell,
  label = '',
): Growing {
  return {
    ...{ kind, rank, words, from, label, cell, key: bare(words) },
    ...{ core: false, points: undefined, adds: undefined, hasLimit: false, departments: [], cooperating: [] },
    ...{ scoring: undefined, method: undefined, evidence: undefined, remark: undefined, applicability: undefined },
    forUnits: undefined,
    ...{ sureness: 'stated', children: [] },
  };
}

/** The criteria that were last added of a cell: those of one cell stand beside each other. */
export function criteriaOfCell(siblings: readonly Growing[], cell: SourceCell | undefined): readonly Growing[] {
  if (cell === undefined) return [];
  const end = siblings.findLastIndex((each) => each.kind !== 'criterion' || each.cell !== cell);
  return siblings.slice(end + 1);
}

/** Whether a cell names again what is open: the same text as the cell that opened it, whatever is broken otherwise. */
export function isSameName({ cell }: Growing, other: SourceCell): boolean {
  return cell !== undefined && bare(withoutContinued(cell.text.text)) === bare(withoutContinued(other.text.text));
}

/** Items as they are in a draft. What all criteria of an indicator have in common of who scores them and whom they are for is the indicator's. */
export function grown(items: readonly Growing[]): readonly DraftItem[] {
  return items.map((item): DraftItem => {
    const shared = lifted(item);
    const { kind, words, from, label, points, adds, core, scoring, method, evidence, remark, sureness } = item;
    return {
      ...{ kind, words, from, label, points, adds, core },
      departments: shared.departments,
      cooperating: shared.cooperating,
      ...{ scoring, method, evidence, remark },
      applicability: bothNotes(shared.applicability, item.forUnits),
      sureness,
      children: grown(item.children),
    };
  });
}

/** Whom an item is for, and what its points are for some of them, each as it is stated. */
function bothNotes(limit: string | undefined, points: string | undefined): string | undefined {
  const notes = [limit, points].filter((each) => each !== undefined);
  return notes.length === 0 ? undefined : [...new Set(notes)].join('；');
}

type Shared = Pick<Growing, 'departments' | 'cooperating' | 'applicability'>;

/** What an indicator has of its own or of all its criteria, which lose it. */
function lifted(item: Growing): Shared {
  const { children } = item;
  const own: Shared = { ...item };
  if (children.length === 0 || children.some(({ kind }) => kind !== 'criterion')) return own;
  const [first] = children;
  if (first === undefined) return own;
  const agree = (key: keyof Shared) =>
    children.every((each) => JSON.stringify(each[key]) === JSON.stringify(first[key])) ? first[key] : undefined;
  const departments =
    own.departments.length > 0 ? own.departments : ((agree('departments') as readonly string[]) ?? []);
  const cooperating =
    own.cooperating.length > 0 ? own.cooperating : ((agree('cooperating') as readonly string[]) ?? []);
  const applicability = own.applicability ?? (agree('applicability') as string | undefined);
  for (const each of children) {
    if (JSON.stringify(each.departments) === JSON.stringify(departments)) each.departments = [];
    if (JSON.stringify(each.cooperating) === JSON.stringify(cooperating)) each.cooperating = [];
    if (each.applicability === applicability) each.applicability = undefined;
  }
  return { departments, cooperating, applicability };
}
