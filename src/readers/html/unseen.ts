import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Elements whose text counts as struck out. */
const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** What a declaration of a style must be for what it is about to take no room, to be invisible in its place, or to be struck out. */
const UNSEEN = {
  removed: /^\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)(?![\w-])/iu,
  invisible: /^\s*visibility\s*:\s*(?:hidden|collapse)(?![\w-])/iu,
  struck: /^\s*text-decoration(?:-line)?\s*:.*line-through/isu,
} as const;

/** How an element keeps its text from counting. */
export type Unseen = keyof typeof UNSEEN;

const KINDS = ['removed', 'invisible', 'struck'] as const satisfies readonly Unseen[];

/** The longest style sheet that is looked at, in UTF-16 code units. */
const LONGEST_SHEET = 2 ** 20;

/**
 * Says whether a page hides an element or strikes it out: by what it is, by its attributes, or, as spreadsheet programs
 * strike out, by a rule of its style sheets that names it by element, class or id alone. Rules for some media and
 * selectors of several parts are not followed, nor are those that hide: what pages let one switch to is hidden so.
 */
export function unseenIn(page: Parent): (element: Element) => Unseen | undefined {
  const struck = new Set(styleSheetsOf(page).flatMap(strikingRules));
  return ({ tagName, attrs }) => {
    const valueAt = (name: string) => attrs.find((each) => each.name === name)?.value;
    if (valueAt('hidden') !== undefined) return 'removed';
    const style = byStyle(valueAt('style') ?? '');
    if (style !== undefined) return style;
    if (STRUCK.has(tagName)) return 'struck';
    const classes = (valueAt('class') ?? '').split(/\s+/u).map((each) => `.${each}`);
    const names = [tagName, ...classes, ...classes.map((each) => `${tagName}${each}`), `#${valueAt('id') ?? ''}`];
    return names.some((each) => struck.has(each)) ? 'struck' : undefined;
  };
}

function byStyle(style: string): Unseen | undefined {
  return KINDS.find((each) => declares(style, each));
}

/** Whether a style says it. Each declaration is looked at from its beginning alone: a long style must not be gone over from many places. */
function declares(style: string, kind: Unseen): boolean {
  return style.split(';').some((declaration) => UNSEEN[kind].test(declaration));
}

/** The texts of the style sheets of a page. */
function styleSheetsOf(parent: Parent): readonly string[] {
  return parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName !== 'style') return styleSheetsOf(node);
    return [node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')];
  });
}

/** The selectors of a style sheet that strike out, outside of what is only for some media. */
function strikingRules(sheet: string): readonly string[] {
  if (sheet.length > LONGEST_SHEET) return [];
  let depth = 0;
  let selectors = '';
  return withoutComments(sheet)
    .split(/(?<=[{}])/u)
    .flatMap((piece) => {
      const content = piece.slice(0, -1);
      if (piece.endsWith('{')) {
        if (depth === 0) selectors = content;
        depth += 1;
        return [];
      }
      const isStriking = depth === 1 && declares(content, 'struck');
      depth = Math.max(0, depth - 1);
      return isStriking ? selectors.split(',').map((each) => each.trim()) : [];
    });
}

/** A style sheet without comments, also those of HTML that old programs put around it. */
function withoutComments(sheet: string): string {
  return sheet
    .replace(/<!--|-->/gu, ' ')
    .split('/*')
    .map((piece, index) => (index === 0 ? piece : piece.includes('*/') ? piece.slice(piece.indexOf('*/') + 2) : ''))
    .join(' ');
}
