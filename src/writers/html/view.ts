import {
  attachmentLines,
  type Block,
  type Document,
  type Hanging,
  type Paragraph,
  type Run,
  type Section,
} from '../../layout/document.ts';
import { linesBetween, nextOf, STYLES } from '../../layout/typography.ts';
import { runViews, type View } from './runs.ts';
import { isUprightPlan, typeClass } from './style.ts';
import { tableView } from './table-view.ts';

/** What `document.hbs` prints for a document with this style sheet. Throws when the cells of a table leave a gap or overlap. */
export function viewOf(
  { title, identity, printing, sections, alternatives, advice = '' }: Document,
  style: string,
): View {
  const views = [{ label: '全部', sections }, ...alternatives];
  return {
    title,
    edition: identity.edition,
    product: identity.product,
    checkCodes: identity.checkCodes,
    style,
    pictures: printing.pageCodes === 'none' ? '' : ' img-src data:;',
    advice,
    choices:
      views.length === 1
        ? []
        : views.map(({ label }, index) => ({ id: `view-${index + 1}`, label, chosen: index === 0 ? 'yes' : '' })),
    views: views.map((view) => view.sections.map(sectionOf)),
  };
}

function sectionOf(section: Section): View {
  const { blocks } = section;
  return { page: sectionStyle(section), blocks: blocks.map((block, index) => blockOf(block, blocks[index + 1])) };
}

/** How its pages lie, and what else they have of their own. */
function sectionStyle(section: Section): string {
  const { orientation, paper, tableSize } = section;
  return [
    orientation,
    ...(paper === undefined ? [] : ['a3']),
    ...(isUprightPlan(section) ? ['planned'] : []),
    ...(tableSize === undefined ? [] : [typeClass(tableSize)]),
  ].join(' ');
}

function blockOf(block: Block, next: Block | undefined): View {
  switch (block.kind) {
    case 'paragraph':
      return { paragraphs: [paragraphOf(block, next)], tables: [] };
    case 'attachments':
      return {
        paragraphs: attachmentLines(block).map((text, index) => ({
          tag: 'p',
          style: attachmentStyle(index, block.items[index]?.number !== undefined),
          indent: '',
          runs: [{ tag: '', text }],
        })),
        tables: [],
      };
    case 'table':
      return { paragraphs: [], tables: [tableView(block)] };
  }
}

function paragraphOf({ role, runs, hanging }: Paragraph, next: Block | undefined): View {
  const { outline } = STYLES[role];
  const lines = linesBetween(role, nextOf(next));
  return {
    tag: outline === undefined ? 'p' : `h${outline}`,
    style: `${role} after-${lines}`,
    ...(hanging === undefined
      ? { indent: '', runs: runViews(runs) }
      : { indent: `--indent: ${hanging.indent}; --width: ${hanging.width}`, runs: itemRuns(runs, hanging) }),
  };
}

/** The sign of an item is an element of its own, as wide as the lines below stand in. */
function itemRuns(runs: readonly Run[], { width }: Hanging): View {
  const [sign, ...text] = runs;
  return width === 0 || sign === undefined ? runViews(runs) : [{ tag: 'span', text: sign.text }, ...runViews(text)];
}

/** GB/T 9704-2012, 7.3.4: the names stand below one another, and so do their further lines. */
function attachmentStyle(index: number, isNumbered: boolean): string {
  return `body attachment ${index === 0 ? 'first' : 'further'} ${isNumbered ? 'numbered' : 'unnumbered'}`;
}
