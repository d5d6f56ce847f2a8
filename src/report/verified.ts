import type { Addition } from '../artifact/addition.ts';
import type { Difference } from '../artifact/compare.ts';
import { aroundDifference, beginning } from '../text/stretch.ts';
import { visible } from '../text/visible.ts';
import { displayWidth, padToWidth } from '../text/width.ts';
import type { Words } from '../words/words.ts';
import type { Paint } from './text.ts';

/** How a file stands to the data. */
type Status = keyof Words['status'];

/** In the order in which they are counted. */
const STATUSES: readonly Status[] = ['intact', 'resaved', 'edited', 'stale', 'missing', 'foreign', 'damaged'];

/** A file that was verified. */
export interface VerifiedFile {
  readonly path: string;
  /** The edition that it was held against. */
  readonly edition?: string;
  readonly status: Status;
  /** Why a damaged file cannot be read. */
  readonly reason?: keyof Words['unreadable'];
  readonly differences: readonly Difference[];
  readonly additions: readonly Addition[];
}

/** How many differences of a file are shown. */
const MOST_SHOWN = 20;

/** What was verified, for people: one line a file, below it what differs, at the end the counts. */
export function verifiedAsText(files: readonly VerifiedFile[], words: Words, paint: Paint): string {
  const width = Math.max(...STATUSES.map((status) => displayWidth(words.status[status])));
  const lines = files.flatMap((file) => {
    const isGood = file.status === 'intact' || file.status === 'resaved';
    const label = paint(padToWidth(words.status[file.status], width), isGood ? 'green' : 'red');
    return [
      `${label}  ${visible(file.path)}`,
      ...detailsOf(file, words).map((line) => `${' '.repeat(width + 2)}${line}`),
    ];
  });
  const counts = STATUSES.map((status) => [status, files.filter((file) => file.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${words.status[status]} ${count}`);
  return [...lines, '', words.verified(files.length, counts)].join('\n').concat('\n');
}

function detailsOf(file: VerifiedFile, words: Words): readonly string[] {
  const { status, reason, differences, additions } = file;
  const shown = differences.slice(0, MOST_SHOWN).map((each) => differenceAsText(each, words));
  const rest = differences.length - shown.length;
  const wrong = additions.filter(({ expected, found }) => found === undefined || !found.equals(expected));
  return [
    ...(status === 'intact' ? [] : [reason === undefined ? words.statusHint[status] : words.unreadable[reason]]),
    ...shown,
    ...(rest > 0 ? [words.andMore(rest)] : []),
    ...wrong.map(({ className, expected, found }) =>
      words.adds(visible(className), expected.toString(), found?.toString() ?? words.unknownTotal),
    ),
  ];
}

function differenceAsText({ criterion, column, expected, found }: Difference, words: Words): string {
  const place = [criterion, column].filter((each) => each !== undefined).join(' ');
  if (expected === undefined) return words.surplus(place, beginning(found ?? ''));
  if (found === undefined) return words.lacking(place, beginning(expected));
  return words.differs(place, ...aroundDifference(expected, found));
}

/** What was verified, as JSON. */
export function verifiedAsJson(files: readonly VerifiedFile[]): string {
  return `${JSON.stringify({ files }, null, 2)}\n`;
}
