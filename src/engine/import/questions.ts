import type { Draft, DraftItem, Remark } from '../../import/draft.ts';
import { Decimal } from '../../model/decimal.ts';
import type { World } from '../../ports/world.ts';
import type { ImportWords } from '../../words/import.ts';

/** A remark about a figure that the person can decide: full marks, or the points of one item. */
const ASKED = new Set(['full-marks-assumed', 'points-assumed']);

/** What was answered: figures by what they were asked of. */
export type Answers = ReadonlyMap<string, string>;

/** Asks on a terminal for each figure that was assumed and would change a total; an empty line keeps what was assumed. Undefined where nobody answers. */
export function askAbout(
  { terminal }: Pick<World, 'terminal'>,
  remarks: readonly Remark[],
  words: ImportWords,
  sentence: (remark: Remark) => string,
): Answers | undefined {
  const answers = new Map<string, string>();
  for (const remark of remarks.filter(({ code, changesTotal }) => changesTotal && ASKED.has(code))) {
    const assumed = String(remark.facts['value'] ?? '');
    let typed: string | undefined;
    let figure: string | undefined;
    do {
      typed = terminal.ask(`${sentence(remark)}\n${words.question(assumed)}`);
      figure = typed === undefined ? undefined : figureFrom(typed, assumed);
    } while (typed !== undefined && figure === undefined);
    if (figure === undefined) return undefined;
    answers.set(keyOf(remark), figure);
  }
  return answers.size === 0 ? undefined : answers;
}

/** The draft with the figures that were answered in place of those that were assumed, and without what was asked. */
export function answered(draft: Draft, answers: Answers): Draft {
  const remarks = draft.remarks.filter((each) => !answers.has(keyOf(each)));
  const points = new Map(
    draft.remarks.flatMap((each) => {
      const value = answers.get(keyOf(each));
      return value === undefined || each.at === undefined ? [] : [[each.at, value] as const];
    }),
  );
  const settle = (item: DraftItem): DraftItem => {
    const value = item.from.map((each) => points.get(each)).find((each) => each !== undefined);
    const children = item.children.map(settle);
    return value === undefined
      ? { ...item, children }
      : { ...item, children, points: { kind: 'points', value, sureness: 'stated' } };
  };
  return { ...draft, remarks, systems: draft.systems.map((each) => ({ ...each, items: each.items.map(settle) })) };
}

/** The full marks that were answered, by the title of the system. */
export function fullMarksIn(answers: Answers, remarks: readonly Remark[]): ReadonlyMap<string, string> {
  return new Map(
    remarks.flatMap((each) => {
      const value = each.code === 'full-marks-assumed' ? answers.get(keyOf(each)) : undefined;
      return value === undefined ? [] : [[String(each.facts['system']), value] as const];
    }),
  );
}

/** What an answer is kept under. */
function keyOf({ code, facts, at }: Remark): string {
  return JSON.stringify([code, facts['system'] ?? facts['words'] ?? '', at?.text.number ?? -1, at?.start ?? -1]);
}

function figureFrom(typed: string, assumed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s分]/gu, '');
  if (plain === '') return assumed;
  const figure = Decimal.parse(plain);
  return figure !== undefined && figure.compare(Decimal.zero) > 0 ? figure.toString() : undefined;
}
