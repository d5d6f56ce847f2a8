import { Unreadable } from '../reading.ts';

/** Comments, and moves, that may be open at once: each stretch of letters tells all that it is in. */
const MOST_OPEN = 200;

/** The ranges that are open where a text is read. */
export interface Ranges {
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

/** No range. Throws `Unreadable` where too many are open at once. */
export function noRanges(): Ranges {
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
