import type { Shift } from '../../src/changes/balance.ts';
import type { Changes } from '../../src/changes/changes.ts';
import type { ChangeKind, Difference } from '../../src/changes/facts.ts';
import { exactText, minus, NONE } from '../../src/model/grading/ratio.ts';

/** A comparison as plain data without an order, the sides exchanged or not: what is the same of two comparisons that mirror one another. Reasons are left out: only the later edition gives them. */
export function plainChanges(changes: Changes, isMirrored: boolean): unknown {
  const sides = <Value>({ before, after }: { before: Value; after: Value }) =>
    isMirrored ? [after, before] : [before, after];
  return {
    balance: sorted(
      changes.balance.map((system) => ({
        id: system.id,
        fullMarks: shift(system.fullMarks, isMirrored),
        classes: sorted(
          system.classes.map(({ id, total }, index) => ({
            id,
            total: shift(total, isMirrored),
            rows: [...system.indicators, ...system.departments]
              .map((row) => [row.id, shift(row.shifts[index] as Shift, isMirrored)])
              .sort(),
          })),
        ),
      })),
    ),
    systems: sorted(
      changes.systems.map((system) => ({
        id: system.id,
        unchanged: system.unchangedCriteria,
        items: sorted(
          system.items.map(({ before, after, differences, kinds, succession }) => ({
            ids: sides({ before: before?.id, after: after?.id }),
            differences: sorted(differences.map((each) => plainDifference(each, sides))),
            kinds: kinds.map((kind) => (isMirrored ? mirrored(kind) : kind)).sort(),
            succession: succession && [
              isMirrored ? mirrored(succession.kind) : succession.kind,
              ...sides({ before: succession.from, after: succession.to }),
            ],
          })),
        ),
      })),
    ),
    settings: sorted(changes.settings.map((each) => ({ path: each.path, sides: sides(each) }))),
    measures: sorted(changes.measures.map((each) => sides(each))),
    judgement: [changes.judgement.isCorrection, changes.judgement.isEmpty, changes.judgement.decisions.length],
  };
}

function plainDifference(
  difference: Difference,
  sides: (each: { before: unknown; after: unknown }) => unknown[],
): unknown {
  const { field, ...rest } = difference;
  const values = sides(rest).map((value) => {
    // Classes are listed in the order of the later edition.
    const plain = field === 'classes' ? sorted(value as readonly unknown[]) : value;
    return JSON.stringify(plain, (key, each) => (key === 'written' ? undefined : each)) ?? null;
  });
  return {
    field,
    classes: 'classes' in rest ? [...rest.classes].sort() : [],
    office: 'office' in rest ? rest.office : '',
    values,
  };
}

function shift({ before, after, difference }: Shift, isMirrored: boolean): unknown {
  const turned = isMirrored ? difference && minus(NONE, difference) : difference;
  return (isMirrored ? [after, before, turned] : [before, after, turned]).map((each) =>
    each === undefined ? null : exactText(each),
  );
}

function mirrored(kind: ChangeKind): ChangeKind {
  const pairs: readonly (readonly [ChangeKind, ChangeKind])[] = [
    ['added', 'removed'],
    ['split', 'merged'],
  ];
  for (const [one, other] of pairs) if (kind === one || kind === other) return kind === one ? other : one;
  return kind;
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  return [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
