import type { ComponentChildren } from 'preact';
import type { SystemResults } from '../../../studio/protocol/results.ts';
import { barsOf, distributionOf } from '../../logic/chart.ts';
import { words } from '../../state/words.ts';

/** Lengths of the drawings: the height of a row, what names and figures take, and the bars. */
const ROW = 26;
const NAMES = 150;
const BARS = 360;
const FIGURES = 60;
const TOP = 22;

/** The score of each unit as a bar, with last year's as a line below it and the scores at which grades begin or end. The table above has the same in numbers. */
export function ScoreBars({ own }: { readonly own: SystemResults }) {
  const { rows, lines } = barsOf(own, BARS);
  const units = new Map(own.units.map((each) => [each.id, each]));
  const height = TOP + rows.length * ROW + 4;
  if (rows.length === 0) return null;
  return (
    <Figure title={words.results.bars} note={words.results.barsAre} size={[NAMES + BARS + FIGURES, height]}>
      {rows.map(({ id, width, before }, index) => {
        const y = TOP + index * ROW;
        return (
          <g key={id}>
            <text x={NAMES - 8} y={y + 15} text-anchor="end">
              {units.get(id)?.name}
            </text>
            <rect class="bar" x={NAMES} y={y + 4} width={width} height={13} />
            {before !== null && <rect class="last" x={NAMES} y={y + 19} width={before} height={3} />}
            <text x={NAMES + width + 6} y={y + 15}>
              {units.get(id)?.score}
            </text>
          </g>
        );
      })}
      {lines.map(({ name, at, x }) => (
        <g key={name}>
          <line class="limit" x1={NAMES + x} x2={NAMES + x} y1={TOP - 4} y2={height} />
          <text x={NAMES + x} y={TOP - 8} text-anchor="middle">
            {words.results.line(name, at)}
          </text>
        </g>
      ))}
    </Figure>
  );
}

/** How many units have scores in each band, as bars and in words. */
export function ScoreBands({ own }: { readonly own: SystemResults }) {
  const bands = distributionOf(own);
  const most = Math.max(1, ...bands.map(({ count }) => count));
  if (bands.length === 0) return null;
  const width = 56;
  return (
    <Figure title={words.results.distribution} size={[bands.length * width + 20, 160]}>
      {bands.map(({ from, to, count }, index) => {
        const tall = (count / most) * 100;
        return (
          <g key={from}>
            <title>{words.results.band(from, to, count)}</title>
            <rect class="bar" x={10 + index * width + 4} y={120 - tall} width={width - 8} height={tall} />
            {count > 0 && (
              <text x={10 + index * width + width / 2} y={114 - tall} text-anchor="middle">
                {count}
              </text>
            )}
            <text x={10 + index * width + width / 2} y={138} text-anchor="middle">
              {`${from}—${to}`}
            </text>
          </g>
        );
      })}
    </Figure>
  );
}

interface Drawn {
  readonly title: string;
  readonly note?: string;
  readonly size: readonly [width: number, height: number];
  readonly children: ComponentChildren;
}

function Figure({ title, note, size: [width, height], children }: Drawn) {
  return (
    <figure>
      <figcaption>
        <b>{title}</b> {note !== undefined && <span class="quiet">{note}</span>}
      </figcaption>
      <svg role="img" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{title}</title>
        {children}
      </svg>
    </figure>
  );
}
