import type { AnnexPrinting } from '../../model/printing/annex.ts';
import { ANNEX_COLUMNS, type AnnexColumnKey, type StatedColumn } from '../../model/printing/columns.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { asWritten, placeIn, placeOf, type Written } from '../../text/written.ts';
import { decimalAt, optionalText, wordAt } from '../node.ts';
import { choice, size } from '../settings.ts';

type Report = (diagnostic: Diagnostic) => void;

/** How the annex of a system is printed, from the mapping that says it; what is not stated, or not as the schema allows, is as usual. */
export function readAnnexPrinting(node: Written, report: Report): AnnexPrinting {
  const isLarge = PAPER.read(node, 'paper', report) === 'A3';
  const stated = SIZE.read(node, 'tableSize', report);
  const list = node.value.columns;
  const columns = Array.isArray(list) ? readColumns(node, list, report) : undefined;
  return {
    columns,
    isComplete: !Array.isArray(list) || columns?.length === list.length,
    ...(isLarge ? { paper: 'A3' } : {}),
    orientation: ORIENTATION.read(node, 'orientation', report),
    tableSize: stated === NONE ? undefined : stated,
    checkCode: CHECK_CODE.read(node, 'checkCode', report),
    written: node,
  };
}

/** No size of type. */
const NONE = 0;
const PAPER = choice('A4', 'A3');
const ORIENTATION = choice('landscape', 'portrait');
const SIZE = size(NONE, 9, 9.5, 10, 10.5, 11, 11.5, 12);
const CHECK_CODE = choice('foot', 'none');

/** Columns that the schema knows; of others it has been said. */
function readColumns(node: Written, list: readonly unknown[], report: Report): readonly StatedColumn[] {
  return list.flatMap((value, index) => {
    const bare = ANNEX_COLUMNS.find((each) => each === value);
    if (bare !== undefined) {
      const place = placeIn(node.yaml, list, index);
      return [{ of: bare, title: undefined, width: undefined, place, widthAt: place }];
    }
    const stated = asWritten(node.yaml, value);
    const of = wordAt<AnnexColumnKey>(stated, 'of', ANNEX_COLUMNS);
    if (of === undefined) return [];
    const width = decimalAt(stated, 'width', report);
    return [
      {
        ...{ of, title: optionalText(stated, 'title'), width: width && Number(width.toString()) },
        ...{ place: placeOf(stated, 'of'), widthAt: placeOf(stated, 'width') },
      },
    ];
  });
}
