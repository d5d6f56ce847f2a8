import fc from 'fast-check';
import { both, isNobody } from '../../src/model/classes.ts';
import type { ProvedView } from '../../src/model/view.ts';
import { repositoryOf, viewsOf } from './sources.ts';
import { arbitrarySystem } from './systems.ts';

/** A bit for every class that a system is drawn with: 40, and one for each of its units. */
const choices = fc.bigInt({ min: 0n, max: 2n ** 44n - 1n });

/** Any system as it is written, and the view of it for some of its classes. */
export const arbitraryView = fc.tuple(arbitrarySystem, choices).map(([system, choice]) => ({
  system,
  view: async (): Promise<ProvedView> => {
    const [all] = await viewsOf(repositoryOf(system));
    if (all === undefined) throw new Error('no view');
    const some = both(all.classes, choice);
    return { ...all, classes: isNobody(some) ? all.classes : some };
  },
}));
