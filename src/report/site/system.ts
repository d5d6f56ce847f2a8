import { textOf } from '../../layout/document.ts';
import type { CellSource } from '../../layout/item-cells.ts';
import { criterionCell, departmentText, labelCell } from '../../layout/item-cells.ts';
import { foot } from '../../layout/parts.ts';
import { isLeaf, levelName } from '../../model/levels.ts';
import { type Line, linesOf } from '../../model/lines.ts';
import type { Indicator } from '../../model/model.ts';
import { isIn, type ProvedView } from '../../model/view.ts';
import type { View } from '../../writers/html/runs.ts';
import { itemPoints, paragraphViews, sourceOf } from './cells.ts';
import { historyPageOf, type SiteEdition, type SiteMeans } from './edition.ts';

/** The deepest heading that HTML has. */
const DEEPEST = 6;

/** What `system.hbs` prints: the whole system, indicator below indicator, each item with a place that can be linked to. */
export function systemView(
  { edition, registers, documents }: SiteEdition,
  view: ProvedView,
  { words }: SiteMeans,
): { readonly [name: string]: View } {
  const { system } = view;
  const source = sourceOf(system, registers);
  const lines = linesOf(view);
  const history = historyPageOf(system.id);
  return {
    subtitle: `${words.edition(edition.id, edition.state)}　${edition.title}`,
    facts: factsOf(view),
    history,
    documents: documents.filter((each) => each.system === system.id).map(({ file }) => ({ file })),
    contents: system.indicators.map(({ id, title }) => ({ id, title })),
    indicators: system.indicators.map((each) => indicatorView(each, { source, lines, history })),
  };
}

/** The check code, the total and the counts of a system: as they stand at the foot of its annex. */
export function factsOf(view: ProvedView): string {
  const block = foot(view);
  return block.kind === 'paragraph' ? textOf(block.runs) : '';
}

interface Written {
  readonly source: CellSource;
  readonly lines: readonly Line[];
  readonly history: string;
}

function indicatorView(indicator: Indicator, written: Written): View {
  const { source, lines, history } = written;
  const own = isLeaf(indicator) ? lines.filter(({ leaf }) => leaf === indicator) : [];
  const below = indicator.children.filter((each): each is Indicator => each.kind === 'indicator');
  const [label, ...notes] = labelCell(source, indicator);
  return {
    id: indicator.id,
    heading: String(Math.min(indicator.level + 1, DEEPEST)),
    kind: levelName(source.view.system, indicator.level),
    label: paragraphViews(label === undefined ? [] : [label]),
    notes: paragraphViews(notes),
    history,
    scored: source.view.system.scored,
    rows: own.flatMap((line) => rowsOf(line, written)),
    indicators: below.filter((each) => isIn(source.view, each)).map((each) => indicatorView(each, written)),
  };
}

/** The rows of a line: who leads it stands once, over all of them. */
function rowsOf(line: Line, { source, history }: Written): readonly View[] {
  return line.criteria.map((item, index) => ({
    id: item.id,
    history,
    text: paragraphViews(criterionCell(source, item, line.among > 1 ? line.first + index : undefined)),
    points: paragraphViews(itemPoints(source, item)),
    department: index === 0 ? [{ text: departmentText(source, line), rows: String(line.criteria.length) }] : [],
  }));
}
