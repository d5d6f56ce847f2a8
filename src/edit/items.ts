import type { Yaml } from '../text/written.ts';
import { endOfItem, isFlow, placesOf } from './extent.ts';
import {
  behindComments,
  fromComments,
  isBlankBefore,
  lineAt,
  lineEndOf,
  lineStart,
  nextLine,
  wholeLines,
} from './lines.ts';
import type { Splice } from './splice.ts';

/** The lines of an item of a list, from its comments above to those that are indented more below; `column` is that of its dash. */
export interface ItemLines {
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/** The lines of the nth item of a list. Undefined where the list is written between brackets, or the item shares its line with something else: then it cannot be moved by whole lines. */
export function linesOfItem(yaml: Yaml, list: readonly unknown[], index: number): ItemLines | undefined {
  const places = placesOf(yaml, list);
  const start = placesOf(yaml, list[index])?.start;
  if (places === undefined || start === undefined || isFlow(yaml, places)) return undefined;
  const { text } = yaml.source;
  const line = lineStart(text, start);
  if (!/^ *- +["']?$/.test(text.slice(line, start))) return undefined;
  const column = text.indexOf('-', line) - line;
  return {
    start: fromComments(text, line, column),
    end: behindComments(text, endOfItem(yaml, list, index), column),
    column,
  };
}

/** The lines of an item as they are put elsewhere: indented for another column, and each with its line end. */
export function shifted(lines: string, by: number): string {
  const ended = lines.endsWith('\n') ? lines : `${lines}${lineEndOf(lines)}`;
  if (by === 0) return ended;
  const indent = ' '.repeat(Math.max(0, by));
  return ended.replace(/^(?=[^\r\n])/gm, indent).replace(new RegExp(`^ {0,${Math.max(0, -by)}}`, 'gm'), '');
}

/** Where new lines come in, with the column of the dashes there. */
export interface Gap {
  readonly at: number;
  readonly column: number;
  /** Whether a blank line belongs before, or behind what is put in. */
  readonly blank: 'before' | 'behind' | 'none';
}

/** The gap of a list before the nth item, or behind the last. Undefined where the list is not written in whole lines. */
export function gapIn(yaml: Yaml, list: readonly unknown[], index: number): Gap | undefined {
  const isSpaced = separatesByBlankLines(yaml, list);
  const previous = index > 0 ? linesOfItem(yaml, list, index - 1) : undefined;
  if (previous !== undefined) return { at: previous.end, column: previous.column, blank: isSpaced ? 'before' : 'none' };
  const next = index === 0 ? linesOfItem(yaml, list, 0) : undefined;
  return next && { at: next.start, column: next.column, blank: isSpaced ? 'behind' : 'none' };
}

/** The change that puts whole lines into a gap. */
export function put(text: string, { at, blank }: Gap, lines: string): Splice {
  const lineEnd = lineEndOf(text);
  const parts = { before: [lineEnd, lines], behind: [lines, lineEnd], none: [lines] }[blank];
  return { start: at, end: at, text: wholeLines(text, at, parts.join('')) };
}

/** The change that takes the lines of an item away, with the blank line that set it apart. */
export function takeAway(text: string, { start, end }: ItemLines, isFirst: boolean): Splice {
  if (!isFirst && isBlankBefore(text, start)) return { start: lineStart(text, start - 1), end, text: '' };
  const isBlankBehind = isFirst && end < text.length && lineAt(text, end).trim() === '';
  return { start, end: isBlankBehind ? nextLine(text, end) : end, text: '' };
}

/** Whether blank lines stand between the items of a list; a list with one item is as the lists around it, in which indicators have them. */
function separatesByBlankLines(yaml: Yaml, list: readonly unknown[]): boolean {
  const second = list.length > 1 ? linesOfItem(yaml, list, 1) : undefined;
  if (second !== undefined) return isBlankBefore(yaml.source.text, second.start);
  const [only] = list;
  return typeof only === 'object' && only !== null && !('text' in only);
}
