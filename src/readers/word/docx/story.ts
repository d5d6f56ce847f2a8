import type { XmlElement } from '../../xml-tree.ts';
import { type Counters, counters } from '../counters.ts';
import type { Revision, UnreadContent, WordAside, WordBlock } from '../document.ts';
import type { NumberingDefinition } from '../numbering.ts';
import { noRanges, type Ranges } from '../ranges.ts';
import { type Fields, noFields } from './fields.ts';
import type { TextStyles } from './styles.ts';

/** What of a file is needed to read its text. */
export interface Ground {
  readonly styles: TextStyles;
  readonly numbering: (number: string | undefined) => NumberingDefinition | undefined;
  /** The ids of the comments that there are. */
  readonly comments: ReadonlySet<string>;
  readonly asides: WordAside[];
  readonly unread: UnreadContent[];
  /** Reads the blocks that something holds. */
  readonly blocks: (holder: XmlElement, story: Story, context: Context) => readonly WordBlock[];
}

/** What goes on from paragraph to paragraph while one stretch of text is read: the body, a note, a text box. */
export interface Story extends Ground {
  readonly fields: Fields;
  readonly before: Counters;
  readonly after: Counters;
  readonly ranges: Ranges;
}

/** In what something stands. */
export interface Context {
  /** The changes that letters have part in, the outermost first. */
  readonly revisions: readonly Revision[];
  /** The changes of the rows and cells around. */
  readonly around: readonly Revision[];
}

/** In nothing. */
export const NOWHERE: Context = { revisions: [], around: [] };

/** A stretch of text that begins. */
export function storyOf(ground: Ground): Story {
  return { ...ground, fields: noFields(), before: counters(), after: counters(), ranges: noRanges() };
}
