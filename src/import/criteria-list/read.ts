import { Decimal } from '../../model/decimal.ts';
import type { Item } from '../../model/model.ts';
import type { Draft, DraftItem, DraftPoints, Use } from '../draft.ts';
import { type Ledger, ledger, remark, use } from '../recognise/ledger.ts';
import { saying, trimmed, wholeOf } from '../said/piece.ts';
import type { SourceCell, Stretch } from '../source.ts';
import { cellsOf } from '../table/grid.ts';
import type { CriteriaList, ListTitle } from './columns.ts';
import { withCore } from './core.ts';
import { type ListLine, treeOf } from './tree.ts';

/**
 * A list of criteria as a system: ids as they stand in it, titles above the rows that follow each other below them, what
 * each counts for each kind of units. What such a list does not say is told. Where stars belong of which the list only
 * says that they hold for a criterion, items of an earlier edition with the same ids tell.
 */
export function listedDraft(list: CriteriaList, earlier: readonly Item[]): Draft {
  const book = ledger();
  const [header, ...rows] = list.grid.map((line) => cellsOf(line));
  use(book, 'header', ...(header ?? []).map((cell) => trimmed(wholeOf(cell.text))));
  const lines = rows.map((cells) => lineOf(cells, list, book));
  const items = withCore(treeOf(lines, book), earlier, book);
  const beside = lines.flatMap(({ criterion }) => (isBeside(criterion) ? [criterion] : []));
  const [first] = beside;
  const [start] = header ?? [];
  remark(book, 'list-lacks', {}, start && wholeOf(start.text));
  if (first !== undefined)
    remark(book, 'list-beside-open', { words: first.words, count: beside.length }, first.from[0], true);
  return {
    systems: [
      {
        title: undefined,
        levels: list.levels.map(({ name }) => name),
        scored: list.wording.name,
        fullMarks: undefined,
        kinds: list.points.length > 1 ? list.points.map(({ name }) => name) : [],
        items,
      },
    ],
    measures: [],
    remarks: book.remarks,
    uses: book.uses,
  };
}

function isBeside({ points }: DraftItem): boolean {
  return points !== undefined && points.kind !== 'points';
}

/** A row with what is said of its criterion, and the titles above it. */
function lineOf(cells: readonly SourceCell[], list: CriteriaList, book: Ledger): ListLine {
  const cellAt = (at: number | undefined) => cells.find(({ column }) => column === at);
  const read = (at: number | undefined, as: Use['as']): Stretch | undefined => {
    const cell = cellAt(at);
    if (cell === undefined) return undefined;
    const stretch = trimmed(wholeOf(cell.text));
    use(book, as, stretch);
    return stretch;
  };
  const text = (title: ListTitle, as: Use['as']) => {
    const stretch = read(list.others.get(title), as);
    return stretch && saying(stretch);
  };
  const [id] = [0, 1].map((at) => read(at, 'label'));
  const wording = read(list.wording.at, 'wording');
  const words = wording === undefined ? '' : saying(wording);
  const worth = worthOf(words, list, (at) => read(at, 'points'), book);
  const core = text('核心指标', 'label') !== undefined;
  const [leading, cooperating] = [text('考核单位', 'department'), text('配合单位', 'cooperating')];
  if (isForKinds(words, list)) remark(book, 'list-wordings', { words }, wording, false);
  return {
    titles: list.levels.flatMap(({ at }) => cellAt(at) ?? []).map(({ text: each }) => trimmed(wholeOf(each))),
    criterion: {
      kind: 'criterion',
      words,
      from: [wording ?? id].flatMap((each) => each ?? []),
      label: '',
      ...(id === undefined ? {} : { id: saying(id) }),
      ...worth,
      core,
      departments: leading === undefined ? [] : [leading],
      cooperating: cooperating === undefined ? [] : cooperating.split('、'),
      scoring: text('评分标准', 'scoring'),
      method: text('考核方式', 'method'),
      evidence: text('佐证材料', 'evidence'),
      remark: text('备注', 'remark'),
      applicability: undefined,
      sureness: 'stated',
      children: [],
    },
  };
}

/** Whether a wording is several, each behind the names of those whom it is for. */
function isForKinds(words: string, { points }: CriteriaList): boolean {
  const lines = words.split('\n');
  return lines.length > 1 && lines.every((line) => points.some(({ name }) => name !== '' && line.startsWith(name)));
}

/** What a criterion counts: for each kind of units where several have columns, the figure that most have as that of all; or what lies beside the sum. */
function worthOf(
  words: string,
  { points, others }: CriteriaList,
  read: (at: number | undefined) => Stretch | undefined,
  book: Ledger,
): Pick<DraftItem, 'points' | 'adds' | 'byKind'> {
  const figureAt = (at: number | undefined): string | undefined => {
    const stretch = read(at);
    if (stretch === undefined) return undefined;
    const said = saying(stretch);
    const value = said === '不封顶' ? 'unlimited' : Decimal.parse(said)?.toString();
    if (value === undefined) remark(book, 'points-unread', { title: words, text: said }, stretch, true);
    return value;
  };
  const byKind = points.map(({ at }) => figureAt(at));
  const [deducts, adds] = [figureAt(others.get('最多扣分')), figureAt(others.get('最多加分'))];
  const isVeto = read(others.get('一票否决')) !== undefined;
  const value = mostOften(byKind.flatMap((each) => each ?? []));
  if (value !== undefined) {
    return { points: stated('points', value), adds, ...(points.length > 1 ? { byKind } : {}) };
  }
  if (isVeto) return { points: { kind: 'veto', sureness: 'stated' }, adds: undefined };
  if (adds !== undefined) return { points: stated('adds', adds), adds: undefined };
  return { points: deducts === undefined ? undefined : stated('deducts', deducts), adds: undefined };
}

function stated(kind: 'points' | 'adds' | 'deducts', value: string): DraftPoints {
  return { kind, value, sureness: 'stated' };
}

/** The text that is there most often, the first of several that are. */
function mostOften(texts: readonly string[]): string | undefined {
  const count = (text: string) => texts.filter((each) => each === text).length;
  return texts.toSorted((a, b) => count(b) - count(a))[0];
}
