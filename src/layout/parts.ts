import { checkCode } from '../model/check-code.ts';
import { classNames } from '../model/classes/names.ts';
import { hasClass, NO_CLASSES, onlyClass, union } from '../model/classes.ts';
import type { ClassSet, Edition, PointsByClass } from '../model/model.ts';
import { bonusFor, fullMarksFor, measureOf, totalFor } from '../model/totals.ts';
import { countIn, type ProvedView, printedPoints, type View } from '../model/view.ts';
import { type Block, type CellParagraph, cellParagraphs, type Document, paragraph } from './document.ts';
import { dataFileOf } from './identity.ts';

/** The stage mark under a title (征求意见稿、送审稿): none on a final edition. */
export function stageMark({ state }: Pick<Edition, 'state'>): readonly Block[] {
  switch (state) {
    case 'draft':
      return [paragraph('stage', '（征求意见稿）')];
    case 'review':
      return [paragraph('stage', '（送审稿）')];
    default:
      return [];
  }
}

/** The foot of a document of a system: its check code, the total and the counts of a view. */
export function foot(view: ProvedView): Block {
  const { indicators, criteria } = countIn(view);
  const { general, special } = printedPoints(view, totals(view));
  const { system } = view;
  // Classes of a proved system differ in their totals only where the scheme gives them other full marks.
  const isProved = totals(view).every((total, index) => total?.equals(fullMarksFor(system, index) ?? total) ?? true);
  if (general === undefined || !isProved) throw new Error('a total of a proved system is not its full marks');
  const others = special.map(({ classes, points }) => `${classNames(system, classes)} ${points}`).join('，');
  const bonus = bonusText(view);
  return paragraph(
    'foot',
    [
      `校验码 ${checkCodeOf(view)}`,
      `总分 ${general}${others === '' ? '' : `（${others}）`}`,
      ...scaleText(view),
      ...(bonus === '' ? [] : [`加分 ${bonus}`]),
      `指标 ${indicators} 项`,
      `${system.scored} ${criteria} 项`,
    ].join('　'),
  );
}

/** What level-1 indicators add to where that counts as the full marks (缺项折算): 折算 街道按80分; nothing where they add to these. */
function scaleText({ system, classes }: View): readonly string[] {
  const byScale = new Map<string, ClassSet>();
  system.classes.forEach((_, index) => {
    const scale = measureOf(system, index);
    if (!hasClass(classes, index) || scale === undefined || fullMarksFor(system, index)?.equals(scale)) return;
    byScale.set(scale.toString(), union(byScale.get(scale.toString()) ?? NO_CLASSES, onlyClass(index)));
  });
  const texts = [...byScale].map(([scale, set]) => `${set === classes ? '' : classNames(system, set)}按${scale}分`);
  return texts.length === 0 ? [] : [`折算 ${texts.join('，')}`];
}

/** The most that is added beside the total in a view: 最多10分; by class where that differs; empty where nothing is added. */
function bonusText({ system, classes }: View): string {
  const byLimit = new Map<string, ClassSet>();
  system.classes.forEach((_, index) => {
    const bonus = hasClass(classes, index) ? bonusFor(system, index) : undefined;
    if (bonus !== undefined)
      byLimit.set(bonus.toString(), union(byLimit.get(bonus.toString()) ?? NO_CLASSES, onlyClass(index)));
  });
  return [...byLimit]
    .map(([limit, set]) => {
      const most = limit === 'unlimited' ? '不封顶' : `最多${limit}分`;
      return set === classes ? most : `${classNames(system, set)}${most}`;
    })
    .join('，');
}

/** What stands among points for what is added beside the sum (加分). */
export function bonusParagraphs(view: View): readonly CellParagraph[] {
  return cellParagraphs('note', bonusText(view));
}

/** What the level-1 indicators of a view add to for each class: in a scale of its own where it has one (缺项折算). */
export function measures({ system, classes }: View): PointsByClass {
  return system.classes.map((_, index) => (hasClass(classes, index) ? measureOf(system, index) : undefined));
}

/** Whether that is converted to the full marks for any class of the view. */
export function isConverted(view: View): boolean {
  return measures(view).some((each, index) => each !== undefined && !fullMarksFor(view.system, index)?.equals(each));
}

/** The total of each class of a view: what its level-1 indicators add to and count, exactly. */
export function totals({ system, classes }: View): PointsByClass {
  return system.classes.map((_, index) => (hasClass(classes, index) ? totalFor(system, index) : undefined));
}

/** The check code (校验码) of a system that was proved. Throws when no digest was asked for. */
export function checkCodeOf({ system, proof: { digest } }: ProvedView): string {
  if (digest === undefined) throw new Error(`no digest was made of the system ${system.id}`);
  return checkCode(digest);
}

/** What all documents of an edition have in common, for a document of some of its systems. */
export function frame(
  edition: Edition,
  product: string,
  title: string,
  views: readonly ProvedView[],
): Omit<Document, 'sections'> {
  const { id, year, printing } = edition;
  return {
    title,
    identity: { edition: id, product, year, checkCodes: views.map(checkCodeOf) },
    data: views.map((view) => dataFileOf(view, edition)),
    printing,
    alternatives: [],
  };
}
