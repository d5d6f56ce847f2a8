import type schema from '../../../schemas/scheme.schema.json';
import { Decimal } from '../../model/decimal.ts';
import type { Component } from '../../model/method.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { hasKey, type Written, within } from '../../text/written.ts';
import { childrenAt, partAt, textAt } from '../node.ts';
import { choice, count, exact, readSettings, type Setting, type Settings, textsOrNone } from '../settings.ts';

type Properties = (typeof schema)['definitions']['component']['properties'];
type Raters = NonNullable<Component['raters']>;

/** The parts of the score at the end of the year, as they are listed. */
export const components: Setting<readonly Component[]> = {
  read: (node, key, report) =>
    childrenAt(node, key).nodes.map((written) => ({
      ...readSettings<Omit<Component, 'written'>, Properties>(COMPONENT, written, report),
      written,
    })),
};

const RATERS: Settings<Omit<Raters, 'written'>, Properties['raters']['properties']> = {
  count: count(2, 2, 15),
  dropHighest: count(0, 0),
  dropLowest: count(0, 0),
};

const COMPONENT: Settings<Omit<Component, 'written'>, Properties> = {
  id: { read: textAt },
  name: { read: textAt },
  weight: { read: partAt },
  of: choice('entered', 'indicators'),
  full: {
    read: (node, key, report) => (hasKey(node, key) ? exact.read(node, key, report) : Decimal.of(100n, 0)),
  },
  periods: textsOrNone(),
  raters: {
    read: (node, key, report) => (hasKey(node, key) ? ratersIn(within(node, key), report) : undefined),
  },
};

function ratersIn(written: Written, report: (diagnostic: Diagnostic) => void): Raters {
  return { ...readSettings(RATERS, written, report), written };
}
