import type { BonusKind } from '../../model/method.ts';
import { childrenAt, decimalAt, textAt } from '../node.ts';
import type { Setting } from '../settings.ts';

/** The kinds of bonus, as they are listed, each with what is given for what. */
export const bonusKinds: Setting<readonly BonusKind[]> = {
  read: (bonus, key, report) =>
    childrenAt(bonus, key).nodes.map((kind) => ({
      id: textAt(kind, 'id'),
      name: textAt(kind, 'name'),
      amounts: childrenAt(kind, 'amounts').nodes.map((amount) => ({
        id: textAt(amount, 'id'),
        name: textAt(amount, 'name'),
        points: decimalAt(amount, 'points', report),
        written: amount,
      })),
      most: decimalAt(kind, 'most', report),
      written: kind,
    })),
};
