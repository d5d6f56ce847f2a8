import type { Explanations } from '../../explanation.ts';

/** The explanations of the relation to the previous edition in English. */
export const lineage = {
  'lineage-missing': {
    title: 'An id of the previous edition is not answered for',
    meaning:
      'Every id of the previous edition is answered for exactly once: it continues, or the items that it was split into, merged into or replaced by name it, or it is retired in retired.yaml. What lies below an indicator that is retired or replaced goes with it unless it is answered for otherwise; what lies below one that is split or merged does not. Most often an item was deleted and not retired, or left out when the year was copied. Only so does the revision table leave nothing out.',
  },
  'lineage-unknown': {
    title: 'Lineage names an id that was not there',
    meaning:
      'Lineage relates an item to the previous edition, so it can name ids of that edition only; `change` says how an item that continues was changed, and a new one has nothing to be compared with. Most often the id is mistyped, or is one of this year. The first edition has no previous one and states no lineage.',
  },
  'lineage-twice': {
    title: 'An id is answered for more than once',
    meaning:
      'An id of the previous edition continues, is split, merged, replaced or retired: one of these. It cannot continue and be replaced, or be merged and retired; it would be counted twice in the comparison. That one of the parts keeps the id of what was split, or that others are merged into one that continues, is one answer. Most often a plan changed and an earlier statement stayed.',
  },
  'lineage-form': {
    title: 'A split, merger or replacement is incomplete',
    meaning:
      'A split makes several items of one, and each of them says so; a merger makes one of several and names them all (or only the others, where one of them continues); a replacement puts a new item under a new id in the place of one. One for one is neither a split nor a merger. Most often the other parts were left out, or the wrong word was chosen.',
  },
  'lineage-kind': {
    title: 'An id became another kind of item',
    meaning:
      'Ids are permanent: in two editions the same id is the same item. An indicator has parts and a title, a criterion is one sentence that is scored, and neither becomes the other. Most often an indicator was rewritten as a criterion (or the other way round) and kept its id. Choose another id and say in its lineage what it comes from.',
  },
  'lineage-contradicted': {
    title: 'What is said to have changed is not what changed',
    meaning:
      'An item that continues may state the kinds of change that were made to it, and must then state all of them and no other: both editions are compared. Where an item is said to have changed in wording alone although its points are others, reviewers are misled. Only the item itself is compared, not what lies below it. Most often the data were changed again and the statement was not.',
  },
  'id-returned': {
    title: 'An id that was out of use came back',
    meaning: 'An id that was not used in one edition is never used again, whether it was retired, split, merged or replaced; else two different things would be taken for one over the years. Most often something was copied from an earlier year. What is assessed again gets a new id as well.',
  },
} satisfies Partial<Explanations>;
