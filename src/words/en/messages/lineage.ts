import type { Messages } from '../../messages.ts';
import { orMeant, STATED, short, WAYS } from '../phrases.ts';

/** The sentences of the relation to the previous edition in English. */
export const lineage = {
  'lineage-missing': ({ id, title, previous, since }) => ({
    message: `\`${id}\` (${short(title)}) of ${previous} is not answered for in this edition`,
    hint: since === undefined ? 'retire it in retired.yaml, name it in the `lineage` of the item that it became, or put it back under its id' : `retired.yaml says that it is retired since ${since}: write this year, or put it back under its id`,
  }),
  'lineage-unknown': ({ id, previous, suggestion }) => ({
    message: previous === undefined ? `\`${id}\` is not known: there is no earlier edition` : `\`${id}\` is no id of ${previous}`,
    hint: orMeant(suggestion, 'lineage names ids of the previous edition only; what is new states none'),
  }),
  'lineage-twice': ({ id, ways }) => ({
    message: `\`${id}\` is answered for more than once: ${ways.map((way) => WAYS[way]).join(', ')}`,
    hint: 'keep one: it continues, is split, merged, replaced or retired',
  }),
  'lineage-form': ({ form, id }) => ({
    message: {
      splits: `\`${id}\` is split, but this is its only part`,
      merges: `\`${id}\` alone is no merger`,
      replaces: `\`${id}\` cannot be replaced by an item that was there before`,
    }[form],
    hint: {
      splits: 'write `splits` in each of the parts, or `replaces` if there is only one',
      merges: 'write all ids that were merged, or `replaces` if there is only one',
      replaces: 'write `merges` if it was merged into this one, or give this item another id',
    }[form],
  }),
  'lineage-kind': ({ id, is, previous }) => ({
    message: is === 'criterion' ? `\`${id}\` was an indicator in ${previous}, and is a criterion here` : `\`${id}\` was a criterion in ${previous}, and is an indicator here`,
    hint: 'give this item another id, and say in its `lineage` what it comes from',
  }),
  'lineage-contradicted': ({ id, stated, actual }) => ({
    message: `\`${id}\` is said to have changed in ${stated.map((word) => STATED[word]).join(', ')}, but the data differ in ${(actual.length === 0 ? (['none'] as const) : actual).map((word) => STATED[word]).join(', ')}`,
    hint: `undo what should not have changed; if the data are right, write \`change: [${(actual.length === 0 ? ['none'] : actual).join(', ')}]\``,
  }),
  'id-returned': ({ id, since }) => ({
    message: `\`${id}\` has been out of use since ${since}`,
    hint: 'choose a new id; `lineage` can only name items of the previous edition',
  }),
} satisfies Partial<Messages>;
