import { Unreadable } from '../../reading.ts';
import type { XmlElement } from '../../xml-tree.ts';
import { type Counters, counters } from '../counters.ts';
import type { Revision, UnreadContent, WordAside, WordBlock } from '../document.ts';
import type { NumberingDefinition } from '../numbering.ts';
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

/** Comments and moves that may be open at once. */
const MOST_OPEN = 1_000;

/** The ranges that are open where a text is read. */
interface Ranges {
  /** The comments; another list whenever one begins or ends. */
  readonly comments: () => readonly string[];
  readonly openComment: (id: string) => void;
  readonly closeComment: (id: string) => void;
  /** Notes that letters are in all open comments. */
  readonly nameComments: () => void;
  /** Whether letters are in a comment. */
  readonly isNamed: (id: string) => boolean;
  readonly openMove: (kind: 'moveFrom' | 'moveTo', id: string, name: string | undefined) => void;
  readonly closeMove: (id: string) => void;
  /** What ties a move to its other end where the text is read. */
  readonly moveName: (kind: string) => string | undefined;
}

function noRanges(): Ranges {
  let comments: readonly string[] = [];
  let lastNamed: readonly string[] = comments;
  const named = new Set<string>();
  let moves: readonly { readonly kind: string; readonly id: string; readonly name: string | undefined }[] = [];
  const within = (open: number): void => {
    if (open >= MOST_OPEN) throw new Unreadable('unsafe');
  };
  return {
    comments: () => comments,
    openComment: (id) => {
      within(comments.length);
      if (!comments.includes(id)) comments = [...comments, id];
    },
    closeComment: (id) => {
      if (comments.includes(id)) comments = comments.filter((each) => each !== id);
    },
    nameComments: () => {
      if (lastNamed === comments) return;
      for (const id of comments) named.add(id);
      lastNamed = comments;
    },
    isNamed: (id) => named.has(id),
    openMove: (kind, id, name) => {
      within(moves.length);
      moves = [...moves, { kind, id, name }];
    },
    closeMove: (id) => {
      moves = moves.filter((each) => each.id !== id);
    },
    moveName: (kind) => moves.findLast((each) => each.kind === kind)?.name,
  };
}
