import type { Measured } from './measure.ts';
import { KINDS } from './measures/fault.ts';

/** A file and what was measured of it. */
export interface Row extends Measured {
  readonly file: string;
  /** The share of page breaks that are those of the PDF of the same name, where that was given too. */
  readonly sameBreaks: number | undefined;
}

/** The rows as a table, and below it the place of each fault. */
export function reportOf(rows: readonly Row[]): string {
  const head = ['file', 'pages', 'mean', 'least', ...KINDS, 'breaks'];
  const body = rows.map(({ file, pages, fill, faults, sameBreaks }) => [
    file,
    String(pages),
    percent(fill.mean),
    percent(fill.least),
    ...KINDS.map((kind) => String(faults.filter((fault) => fault.kind === kind).length)),
    sameBreaks === undefined ? '' : percent(sameBreaks),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column]?.length ?? 0)));
  const lines = [head, ...body].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const places = rows.flatMap(({ file, faults }) =>
    faults.map(({ kind, page, what }) => `${file}:${page}: ${kind}: ${what}`),
  );
  return `${[...lines, ...(places.length > 0 ? ['', ...places] : [])].join('\n')}\n`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
