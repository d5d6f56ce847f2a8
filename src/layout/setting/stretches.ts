import type { Printing } from '../../model/model.ts';
import { points } from '../../model/printing/length.ts';
import { PAGES, pageName } from '../../model/printing/paper.ts';
import { remembering } from '../../text/remembering.ts';
import type { Block, Document, Section } from '../document.ts';
import { GRID } from '../typography.ts';
import { isPlanned, pitchOfParagraph, type SetBlock, setSection } from './flow.ts';

/** What can be set by itself: from where a page is known to begin up to where the next one is. Together they are the document, page for page. */
export interface Stretch {
  readonly section: Section;
  /** Its blocks as they are planned; undefined for a section whose pages are not. */
  readonly set: readonly SetBlock[] | undefined;
}

/** The place of an item on a page, in points from its upper left corner. */
export interface Place {
  readonly system: string;
  readonly item: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The stretches of a document, in its order. */
export function stretchesOf({ sections, printing }: Pick<Document, 'sections' | 'printing'>): readonly Stretch[] {
  return sections.flatMap((section) => stretchesIn(section, printing));
}

const stretchesIn = remembering((section: Section, printing: Printing): readonly Stretch[] => {
  if (!isPlanned(section)) return [{ section, set: undefined }];
  const stretches: SetBlock[][] = [[]];
  for (const block of setSection(section, printing)) {
    for (const piece of piecesOf(block)) {
      if (beginsPage(piece)) stretches.push([withoutPageEnd(piece)]);
      else stretches.at(-1)?.push(piece);
    }
  }
  return stretches.filter(({ length }) => length > 0).map((set) => ({ section, set }));
});

/** A table by its parts, each of which is a block of its own. */
function piecesOf(block: SetBlock): readonly SetBlock[] {
  if (block.kind !== 'table') return [block];
  return block.parts.map((part, index) => ({ ...block, before: index === 0 ? block.before : 0, parts: [part] }));
}

function beginsPage(block: SetBlock): boolean {
  return block.kind === 'table' ? block.parts[0]?.beginsPage === true : block.kind === 'paragraph' && block.beginsPage;
}

/** The same as the first of its page. */
function withoutPageEnd(block: SetBlock): SetBlock {
  if (block.kind === 'paragraph') return { ...block, beginsPage: false };
  if (block.kind === 'flowing') return block;
  return { ...block, before: 0, parts: block.parts.map((part) => ({ ...part, beginsPage: false })) };
}

/** Room for the errors of floats, in points. */
const SLACK = 0.5;

/** Where the items of a stretch stand, if it is one page; undefined where only the typesetter knows how many it takes. Of places within each other the inner one is later. */
export function placesOf({ section, set }: Stretch): readonly Place[] | undefined {
  if (set === undefined) return undefined;
  const page = PAGES[pageName(section)];
  const [left, top] = [points(page.left), points(page.top)];
  const places: Place[] = [];
  let used = 0;
  for (const block of set) {
    used += block.before * GRID.linePitch;
    if (block.kind === 'flowing') return undefined;
    if (block.kind === 'paragraph') {
      used += block.lines.length * pitchOfParagraph(block.block.role);
      continue;
    }
    for (const { heights, start } of block.parts) {
      if (heights === undefined) return undefined;
      const tops = edgesOf(heights, used + block.table.headerHeight);
      places.push(
        ...placesIn(block, start, tops).map((each) => ({ ...each, left: left + each.left, top: top + each.top })),
      );
      used = tops.at(-1) ?? used;
    }
  }
  return used > points(page.height - page.top - page.bottom) + SLACK ? undefined : places;
}

/** The places in a part of a table from a row on; `tops` are where its rows begin, and where the last one ends. */
function placesIn(
  { block, table }: SetBlock & { readonly kind: 'table' },
  start: number,
  tops: readonly number[],
): readonly Place[] {
  const edges = edgesOf(
    block.columns.map(({ width }) => points(width)),
    0,
  );
  const edge = (column: number): number => edges[column] ?? 0;
  const end = start + tops.length - 1;
  const top = (row: number): number => tops[Math.min(Math.max(row, start), end) - start] ?? 0;
  const rows: Place[] = [];
  const labels: Place[] = [];
  for (let index = start; index < end; index += 1) {
    const row = block.rows[index];
    const about = aboutOf(block, index);
    if (row === undefined || about === undefined) continue;
    const covering = table.rows[index]?.cells ?? [];
    const heads = covering.filter(({ cell }) => cell.item !== undefined);
    const inner = Math.max(0, ...heads.map(({ cell }) => cell.column + cell.colspan));
    const from = inner < block.columns.length ? edge(inner) : 0;
    const height = top(index + 1) - top(index);
    rows.push({ ...about, left: from, top: top(index), width: edge(block.columns.length) - from, height });
    for (const { cell, start: first, end: last } of heads) {
      if (first !== index && index !== start) continue;
      const { column, colspan, item = '' } = cell;
      const width = edge(column + colspan) - edge(column);
      labels.push({
        system: about.system,
        item,
        left: edge(column),
        top: top(index),
        width,
        height: top(last) - top(index),
      });
    }
  }
  return [...rows, ...labels];
}

/** The item that a row is about. */
function aboutOf(
  { rows, scored }: Block & { readonly kind: 'table' },
  index: number,
): Pick<Place, 'system' | 'item'> | undefined {
  const { changed, criterion } = rows[index] ?? {};
  if (changed !== undefined) return changed;
  return criterion === undefined || scored === undefined ? undefined : { system: scored.system, item: criterion };
}

/** Where lengths begin that follow each other, and where the last one ends. */
function edgesOf(lengths: readonly number[], from: number): readonly number[] {
  let at = from;
  const ends = lengths.map((length) => {
    at += length;
    return at;
  });
  return [from, ...ends];
}
