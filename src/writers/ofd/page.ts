import { millimetres, place } from './millimetres.ts';
import type { DrawnLines } from './pdf/content.ts';
import { piecesOf, type TextRun } from './runs.ts';
import { textObject } from './text-object.ts';

/** The namespace of everything in a package but the files of tags. */
export const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** What stands on a page; lengths are points. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DrawnLines[];
  /** In reading order. */
  readonly runs: readonly TextRun[];
}

/** A page as a part, and the numbers of the objects that its contents became. */
export interface WrittenPage {
  readonly part: string;
  readonly objects: ReadonlyMap<number, readonly number[]>;
}

/** Writes a page: its lines first, then its texts. */
export function writePage({ width, height, lines, runs }: PageContent, nextId: () => number): WrittenPage {
  const objects = new Map<number, number[]>();
  const box = `0 0 ${place(width)} ${place(height)}`;
  const layer = nextId();
  const drawn = pathsOf(lines, box, height, nextId);
  for (const run of runs) {
    for (const piece of piecesOf(run)) {
      const id = nextId();
      drawn.push(textObject(run, piece, id, height));
      for (const mark of run.marks) objects.set(mark, [...(objects.get(mark) ?? []), id]);
    }
  }
  const area = `<ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area>`;
  const content = `<ofd:Content><ofd:Layer ID="${layer}">${drawn.join('\n')}</ofd:Layer></ofd:Content>`;
  return { part: `<ofd:Page ${NAMESPACE}>${area}${content}</ofd:Page>`, objects };
}

/** All lines of one width and colour are one path over the whole page: a boundary without height would make a line vanish in some programs. */
function pathsOf(lines: readonly DrawnLines[], box: string, height: number, nextId: () => number): string[] {
  const paths = new Map<string, string[]>();
  for (const each of lines) {
    const style = `LineWidth="${millimetres(each.width)}"><ofd:StrokeColor Value="${each.colour.join(' ')}"/>`;
    const data = each.lines.map((points) =>
      points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'} ${place(x)} ${place(height - y)}`).join(' '),
    );
    paths.set(style, [...(paths.get(style) ?? []), ...data]);
  }
  return [...paths].map(
    ([style, data]) =>
      `<ofd:PathObject ID="${nextId()}" Boundary="${box}" ${style}<ofd:AbbreviatedData>${data.join(' ')}</ofd:AbbreviatedData></ofd:PathObject>`,
  );
}
