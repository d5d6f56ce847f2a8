import { DELIVERY_SEVERITY, type Open } from '../text/delivery.ts';
import type { CollectedSystem } from './collected.ts';
import type { Collection } from './delivery.ts';

/** What is open of a system; undefined when nothing is, so that its ranks and grades are known. */
export function openIn({ findings }: Pick<Collection, 'findings'>, { units }: CollectedSystem): Open | undefined {
  const open: Open = {
    unscored: units.filter(({ verified }) => verified.scored < verified.total).length,
    unsatisfied: units.filter(({ adjustments }) => adjustments.get('satisfaction') === undefined).length,
    unclear: units.filter((unit) => unit.open.size > 0).length,
    errors: findings.filter(({ code }) => DELIVERY_SEVERITY[code] === 'error').length,
  };
  return Object.values(open).some((count) => count > 0) ? open : undefined;
}
