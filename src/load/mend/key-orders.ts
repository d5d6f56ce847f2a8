import type { FileKind } from '../file-kind.ts';
import {
  adjustments,
  components,
  decisions,
  departments,
  entries,
  history,
  indicator,
  type Keys,
  notices,
  opinions,
  rectifications,
  retired,
  scheme,
  signers,
  units,
} from '../key-order.js';

/** The keys of each kind of file, in the order of its schema; the measures are text and have none. */
export const KEY_ORDERS: Readonly<Record<FileKind | 'measures', Keys>> = {
  adjustments,
  components,
  decisions,
  departments,
  entries,
  history,
  indicator,
  measures: {},
  notices,
  opinions,
  rectifications,
  retired,
  scheme,
  signers,
  units,
};
