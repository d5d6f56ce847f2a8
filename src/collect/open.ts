import { DELIVERY_SEVERITY, type Open } from '../text/delivery.ts';
import type { CollectedSystem, CollectedUnit, NeededComponent } from './collected.ts';
import type { Collection } from './delivery.ts';

/** What is open of a system; undefined when nothing is, so that its ranks and grades are known. */
export function openIn(
  { findings }: Pick<Collection, 'findings'>,
  { units, needed }: CollectedSystem,
): Open | undefined {
  const lacks = ({ adjustments }: CollectedUnit, { keys }: NeededComponent) =>
    keys.some((key) => !adjustments.has(key));
  const counts = {
    unscored: units.filter(({ verified }) => verified.scored < verified.total).length,
    unsatisfied: units.filter((unit) => needed.some((each) => lacks(unit, each))).length,
    unclear: units.filter((unit) => unit.open.size > 0).length,
    errors: findings.filter(({ code }) => DELIVERY_SEVERITY[code] === 'error').length,
  };
  if (Object.values(counts).every((count) => count === 0)) return undefined;
  const lacking = needed.filter((each) => units.some((unit) => lacks(unit, each)));
  const isSatisfaction = lacking.every(({ keys }) => keys[0] === 'satisfaction');
  return isSatisfaction ? counts : { ...counts, lacking: lacking.map(({ name }) => name) };
}
