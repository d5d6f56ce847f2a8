import { checkCode } from '../model/check-code.ts';
import { hasClass } from '../model/classes.ts';
import { type Decimal, sum } from '../model/decimal.ts';
import type { Edition, PointsByClass } from '../model/model.ts';
import { countIn, type ProvedView, printedPoints, type View } from '../model/view.ts';
import { type Block, type Document, paragraph } from './document.ts';

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
  // Every class of a proved system has the same total, so there is nothing special.
  if (general === undefined || special.length > 0)
    throw new Error('the totals of the classes of a proved system differ');
  return paragraph(
    'foot',
    `校验码 ${checkCodeOf(view)}　总分 ${general}　指标 ${indicators} 项　考核内容 ${criteria} 项`,
  );
}

/** The total of each class of a view: what its level-1 indicators add to, exactly. */
export function totals({ system, classes }: View): PointsByClass {
  return system.classes.map((_, index) =>
    hasClass(classes, index) ? sumOf(system.indicators.map((each) => each.points[index])) : undefined,
  );
}

/** The exact sum of the points that are there. */
export function sumOf(points: PointsByClass): Decimal {
  return sum(points.filter((each) => each !== undefined));
}

/** The check code (校验码) of a system that was proved. Throws when no digest was asked for. */
export function checkCodeOf({ system, proof: { digest } }: ProvedView): string {
  if (digest === undefined) throw new Error(`no digest was made of the system ${system.id}`);
  return checkCode(digest);
}

/** What all documents of an edition have in common, for a document of some of its systems. */
export function frame(
  { id, year, printing }: Edition,
  product: string,
  title: string,
  views: readonly ProvedView[],
): Omit<Document, 'sections'> {
  return {
    title,
    identity: { edition: id, product, year, checkCodes: views.map(checkCodeOf) },
    printing,
    alternatives: [],
  };
}
