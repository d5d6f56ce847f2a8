import { hasClass } from '../../model/classes.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Ratio } from '../../model/grading/ratio.ts';
import type { Indicator, Item, System } from '../../model/model.ts';
import type { View } from '../../model/view.ts';
import { joined } from './beside.ts';
import type { Parts } from './formula-parts.ts';

/** The only class of a view of one, counted from 0; the first where it has several. */
export function classIndexOf({ system, classes }: View): number {
  return system.classes.findIndex((_, index) => hasClass(classes, index));
}

/** A sum as a formula; of nothing it is zero, for a form may have nothing but what lies beside the sum. */
export function sumOfTerms(terms: readonly Parts[]): Parts {
  return terms.length === 0 ? ['0'] : ['SUM(', ...joined(terms), ')'];
}

/** What something counts that is measured in another scale (折算), in whole numbers, so that no binary fraction comes in before the division: (A1)*40/100. */
export function converted(parts: Parts, { over, under }: Ratio): Parts {
  const places = Math.max(over.scale, under.scale);
  const whole = ({ coefficient, scale }: Decimal): bigint => coefficient * 10n ** BigInt(places - scale);
  let [a, b] = [whole(over), whole(under)];
  for (let [x, y] = [a, b]; ; [x, y] = [y, x % y]) {
    if (y !== 0n) continue;
    [a, b] = [a / x, b / x];
    break;
  }
  if (a === b) return parts;
  return ['(', ...parts, `)${a === 1n ? '' : `*${a}`}${b === 1n ? '' : `/${b}`}`];
}

/** The indicators below an item, or it itself, that have a scale of their own and lie in no other that does. */
export function scaledWithin(item: Item | System): readonly Indicator[] {
  const below = 'indicators' in item ? item.indicators : item.kind === 'indicator' ? item.children : [];
  return below.flatMap((each) => (each.kind === 'indicator' && each.scale !== undefined ? [each] : scaledWithin(each)));
}
