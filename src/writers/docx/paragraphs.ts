import { type Attachments, attachmentLines, type Paragraph, type Run } from '../../layout/document.ts';
import { GRID, linesBetween, type Next, STYLES } from '../../layout/typography.ts';
import { element } from '../xml.ts';
import { ATTACHMENT_STYLES, BLOCK_STYLES, SEPARATOR_STYLE, type StyleName } from './names.ts';
import { runs } from './runs.ts';
import { twips } from './units.ts';

/** How far the names in a list of annexes stand in: two characters, and the three of `附件：`. */
const BEFORE_LIST = 2;
const LIST_MARK = 3;

/** Where a paragraph stands: what follows it, whether a page ends before it, and the properties of the section that it ends, if it ends one. */
interface Place {
  readonly next: Next;
  readonly beginsPage: boolean;
  readonly section: string;
}

/** A paragraph of the page. */
export function pageParagraph({ role, runs: content, hanging }: Paragraph, place: Place): string {
  const { next, section } = place;
  const pageBreak = place.beginsPage ? element('w:pageBreakBefore') : '';
  const gap =
    linesBetween(role, next) === STYLES[role].after
      ? ''
      : element('w:spacing', {
          'w:afterLines': linesBetween(role, next) * 100,
          'w:after': twips(linesBetween(role, next) * GRID.linePitch),
        });
  const style = BLOCK_STYLES[role];
  if (hanging === undefined) return styled(style, [pageBreak, gap, section], content);
  const [sign, ...text] = content;
  const isNumber = sign?.text.endsWith(' ') === true;
  // The space behind a number is as wide as the type has it: a tab reaches to the indent of the lines below.
  const runs = isNumber ? [{ ...sign, text: `${sign.text.trimEnd()}\t` }, ...text] : content;
  return styled(style, [pageBreak, gap, indentation(hanging.indent + hanging.width, hanging.width), section], runs);
}

/** The list of annexes: every name begins below that of the first, also where it runs over a line (GB/T 9704-2012, 7.3.4). */
export function attachments(list: Attachments): readonly string[] {
  const width = numberWidth(list);
  return attachmentLines(list).map((line, index) => {
    const isFirst = index === 0;
    const indent = indentation(BEFORE_LIST + LIST_MARK + width, isFirst ? LIST_MARK + width : width);
    // The space after a number is as wide as the type has it: a tab reaches to the indent of the lines below.
    const text = line.replace(/^((?:附件：)?\d+\.) /u, '$1\t');
    return styled(isFirst ? ATTACHMENT_STYLES.first : ATTACHMENT_STYLES.next, [indent], [{ text }]);
  });
}

/** An empty paragraph of no height. */
export function separator(section = ''): string {
  return styled(SEPARATOR_STYLE, [section], []);
}

/** A paragraph in a style. `properties` are those that the style cannot have, in the order of the schema. */
function styled(style: StyleName, properties: readonly string[], content: readonly Run[]): string {
  const reference = element('w:pStyle', { 'w:val': style.id });
  return element('w:p', {}, element('w:pPr', {}, reference, ...properties), runs(content));
}

/** The width of the longest number with its full stop and space, in characters: a figure is half a character wide, the other two are a quarter each. */
function numberWidth({ items }: Attachments): number {
  const digits = items.map(({ number }) => (number === undefined ? -1 : String(number).length));
  return (Math.max(...digits, -1) + 1) / 2;
}

function indentation(left: number, hanging: number): string {
  const inTwips = (characters: number) => twips(characters * GRID.characterPitch);
  return element('w:ind', {
    'w:leftChars': left * 100,
    'w:left': inTwips(left),
    'w:hangingChars': hanging === 0 ? undefined : hanging * 100,
    'w:hanging': hanging === 0 ? undefined : inTwips(hanging),
  });
}
