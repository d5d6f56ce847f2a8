import type { XmlElement } from '../../xml-tree.ts';
import { type Counters, counters } from '../counters.ts';
import type { Revision, UnreadContent, WordAside, WordBlock, WordComment } from '../document.ts';
import { noRanges, type Ranges } from '../ranges.ts';
import type { Change } from './changes.ts';
import type { OdtLists } from './lists.ts';
import type { Room } from './room.ts';
import type { odtStyles } from './styles.ts';

/** What of a document is needed to read its text, and what is found beside it. */
export interface OdtGround {
  readonly styles: ReturnType<typeof odtStyles>;
  readonly lists: OdtLists;
  readonly changes: ReadonlyMap<string, Change>;
  /** The ids of the changes of which it was told what they struck out. */
  readonly shown: Set<string>;
  readonly room: Room;
  /** The names of the comments whose range ends somewhere. */
  readonly ended: ReadonlySet<string>;
  readonly comments: WordComment[];
  readonly asides: WordAside[];
  readonly unread: UnreadContent[];
  /** Reads the blocks that something holds. */
  readonly blocks: (holder: XmlElement, story: OdtStory, context: OdtContext) => readonly WordBlock[];
}

/** What goes on from paragraph to paragraph while one stretch of text is read. */
export interface OdtStory extends OdtGround {
  readonly before: Counters;
  readonly after: Counters;
  readonly ranges: Ranges;
  /** The ids of the changes that are open. */
  readonly open: Set<string>;
  /** The lists that there were, by their styles and by their ids. */
  readonly counted: Map<string, string>;
}

/** In what something stands. */
export interface OdtContext {
  /** The changes that all of it has part in. */
  readonly revisions: readonly Revision[];
  readonly list: ListPlace | undefined;
}

/** Where in a list a paragraph stands. */
export interface ListPlace {
  /** Of the list, by which it counts. */
  readonly key: string;
  readonly style: string | undefined;
  /** Counted from 0. */
  readonly level: number;
  /** Where the item begins to count anew. */
  readonly start: number | undefined;
  /** Whether it has a label: the first paragraph of an item. */
  readonly isNumbered: boolean;
}

/** In nothing. */
export const NOWHERE: OdtContext = { revisions: [], list: undefined };

/** A stretch of text that begins. */
export function odtStory(ground: OdtGround): OdtStory {
  return {
    ...ground,
    before: counters(),
    after: counters(),
    ranges: noRanges(),
    open: new Set(),
    counted: new Map(),
  };
}

/** The changes that what is read now has part in, those around it first. */
export function revisionsHere({ open, changes }: OdtStory, context: OdtContext): readonly Revision[] {
  if (open.size === 0) return context.revisions;
  return [...[...open].flatMap((id) => changes.get(id)?.revisions ?? []), ...context.revisions];
}

/** Notes where a change begins or ends. Whether an element was such a mark. */
export function passChange({ name, attributes }: XmlElement, { open, changes }: OdtStory): boolean {
  const id = attributes.get('text:change-id') ?? '';
  if (name === 'text:change-start' && changes.get(id)?.revisions.length !== 0) open.add(id);
  if (name === 'text:change-end') open.delete(id);
  return name === 'text:change-start' || name === 'text:change-end';
}
