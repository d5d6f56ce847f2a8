import { BLOCK_ROLES, type BlockRole, type Document } from '../../layout/document.ts';
import { footLines } from '../../layout/foot/lines.ts';
import { pitchOfParagraph } from '../../layout/setting/flow.ts';
import { GRID, PAGE_CODE, PAGE_NUMBER, STYLES } from '../../layout/typography.ts';
import { FAMILIES, type Family } from '../../ports/families.ts';
import { element, part } from '../xml.ts';
import {
  ATTACHMENT_STYLES,
  BLOCK_STYLES,
  MARK_STYLES,
  PAGE_CODE_STYLES,
  PAGE_NUMBER_STYLES,
  SEPARATOR_STYLE,
  type StyleName,
} from './names.ts';
import { WORD } from './namespaces.ts';
import { isBuiltIn, LINE_SCALE, named, paragraphStyle, sizes, spacing, type, value } from './style-elements.ts';
import { tableStyles } from './table-styles.ts';
import { twips } from './units.ts';

const ALIGNMENTS = { left: 'left', center: 'center', justify: 'both' } as const;
const ONE_LINE = twips(GRID.linePitch);

/** `word/styles.xml`: a style for every role, and nothing that is set by hand (ECMA-376-1, 17.7). */
export function stylesPart(document: Document): string {
  return part(
    element(
      'w:styles',
      WORD,
      defaults(),
      element(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
        value('name', 'Normal'),
        element('w:qFormat'),
        // The grid of a page goes by the size of this style (ECMA-376-1, 17.6.5).
        element('w:rPr', {}, ...sizes(STYLES.body.size)),
      ),
      ...BLOCK_ROLES.filter((role) => role !== 'form-title' || isForm(document)).map(blockStyle),
      ...attachmentStyles(),
      paragraphStyle(SEPARATOR_STYLE, [value('snapToGrid', 0), spacing(1)], [value('sz', 2), value('szCs', 2)]),
      ...pageNumberStyles(),
      ...(footLines(document) === undefined ? [] : pageCodeStyles()),
      ...markStyles(),
      ...tableStyles(document),
    ),
  );
}

/** Whether a document has the titles of forms: only then does it list their style, since an office program that saves it again leaves out what nothing uses. */
function isForm({ sections }: Document): boolean {
  return sections.some(({ blocks }) => blocks.some((each) => each.kind === 'paragraph' && each.role === 'form-title'));
}

function defaults(): string {
  // Were figures and Latin letters called Chinese, LibreOffice would break lines within a number.
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, ...type(STYLES.body.family, STYLES.body.size), language)),
    element(
      'w:pPrDefault',
      {},
      // Between Chinese and Latin letters Word would add space that the grid of 28 characters has no room for.
      element('w:pPr', {}, value('widowControl', 0), value('autoSpaceDE', 0), value('autoSpaceDN', 0)),
    ),
  );
}

function blockStyle(role: BlockRole): string {
  const { family, size, align, indent, after, outline } = STYLES[role];
  const leads = outline !== undefined || role === 'annex-mark' || role === 'stage';
  const line = role === 'foot' ? size * LINE_SCALE : pitchOfParagraph(role);
  const properties = [
    leads ? element('w:keepNext') : '',
    value('snapToGrid', 0),
    element('w:spacing', {
      'w:before': role === 'foot' ? twips(size / 2) : 0,
      'w:afterLines': after * 100,
      'w:after': after * ONE_LINE,
      'w:line': twips(line),
      'w:lineRule': 'exact',
    }),
    indent === 0 ? '' : firstLine(indent),
    value('jc', ALIGNMENTS[align]),
    outline === undefined ? '' : value('outlineLvl', outline - 1),
  ];
  return paragraphStyle(BLOCK_STYLES[role], properties, gridType(family, size));
}

/** Word counts the indent in characters; LibreOffice knows twips only. */
function firstLine(characters: number): string {
  return element('w:ind', {
    'w:firstLineChars': characters * 100,
    'w:firstLine': twips(characters * GRID.characterPitch),
  });
}

/** One empty line stands between the text and the list of annexes (GB/T 9704-2012, 7.3.4). */
function attachmentStyles(): readonly string[] {
  const { family, size } = STYLES.body;
  const first = element('w:spacing', {
    'w:beforeLines': 100,
    'w:before': ONE_LINE,
    'w:line': ONE_LINE,
    'w:lineRule': 'exact',
  });
  return [
    paragraphStyle(
      ATTACHMENT_STYLES.first,
      [value('snapToGrid', 0), first, value('jc', 'left')],
      gridType(family, size),
    ),
    paragraphStyle(
      ATTACHMENT_STYLES.next,
      [value('snapToGrid', 0), spacing(GRID.linePitch), value('jc', 'left')],
      gridType(family, size),
    ),
  ];
}

/** Odd pages right, even pages left, one character in (GB/T 9704-2012, 7.5). */
function pageNumberStyles(): readonly string[] {
  const { size, indent } = PAGE_NUMBER;
  const letters = footLetters(size);
  const style = (name: StyleName, align: string, side?: string) => {
    const inset = side === undefined ? '' : element('w:ind', { [`w:${side}`]: twips(indent * size) });
    return paragraphStyle(name, [value('snapToGrid', 0), spacing(size), inset, value('jc', align)], letters);
  };
  return [
    style(PAGE_NUMBER_STYLES.odd, 'right', 'right'),
    style(PAGE_NUMBER_STYLES.even, 'left', 'left'),
    style(PAGE_NUMBER_STYLES.centred, 'center'),
  ];
}

function pageCodeStyles(): readonly string[] {
  const { size, pitch } = PAGE_CODE;
  const letters = footLetters(size);
  const line = [value('snapToGrid', 0), spacing(size * pitch)];
  return [
    paragraphStyle(PAGE_CODE_STYLES.start, [...line, value('jc', 'left')], letters),
    paragraphStyle(PAGE_CODE_STYLES.end, [...line, value('jc', 'right')], letters),
  ];
}

/** What stands in feet is all in one family. */
function footLetters(size: number): readonly string[] {
  const { official } = FAMILIES[PAGE_NUMBER.family];
  return [
    element('w:rFonts', { 'w:ascii': official, 'w:eastAsia': official, 'w:hAnsi': official }),
    value('snapToGrid', 0),
    ...sizes(size),
  ];
}

/** Chinese is emphasised by another type and dots, not slanted. */
function markStyles(): readonly string[] {
  const bold = [element('w:b'), element('w:bCs')];
  const looks = {
    strong: bold,
    emphasis: [element('w:rFonts', { 'w:eastAsia': FAMILIES.kaiti.official }), value('em', 'dot')],
    inserted: [...bold, value('u', 'single')],
    deleted: [element('w:strike')],
  } as const;
  return Object.entries(looks).map(([mark, properties]) => {
    const name = MARK_STYLES[mark as keyof typeof looks];
    return element(
      'w:style',
      { 'w:type': 'character', 'w:customStyle': isBuiltIn(name) ? undefined : 1, 'w:styleId': name.id },
      ...named(name),
      element('w:qFormat'),
      element('w:rPr', {}, ...properties),
    );
  });
}

/**
 * Type condensed so that 28 characters fit a line. Styles have the grid in their measures and do not snap to it:
 * LibreOffice gives a character that is wider than the pitch two places, so that a line would hold 14. It also cuts the
 * line to whole places of its own, narrower by a tenth of a point each; justified lines are as wide as the page has them.
 */
function gridType(family: Family, size: number): readonly string[] {
  const [fonts = '', ...rest] = type(family, size);
  if (size !== STYLES.body.size) return [fonts, ...rest];
  return [fonts, value('spacing', twips(GRID.characterPitch - 0.1) - twips(size)), ...rest];
}
