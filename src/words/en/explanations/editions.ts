import type { Explanations } from '../../explanation.ts';

/** The explanations about editions that are locked, and about corrections, in English. */
export const editions = {
  'lock-damaged': {
    title: 'The lock cannot be used',
    meaning:
      'lock.json is written by zhunsheng lock: it has the control totals, counts, ids and digests of a final edition, against which the data is held from then on. Edited by hand, spoilt in a merge or copied along with the folder of an edition it proves nothing, and the edition is as good as not locked; so it is an error.',
  },
  'lock-differs': {
    title: 'A locked edition was changed',
    meaning:
      'Once an edition is published, its data must stay what was printed, or nothing can be verified, scored or compared by it later. So any change after locking is an error; comments, empty lines and other ways of writing the same are none. A slip in the wording is mended in a correction (such as 2020.1), which changes texts only. Points, new or dropped indicators and the like are no correction: they take a new decision, or wait for the next year.',
  },
  'correction-base': {
    title: 'A correction of nothing',
    meaning:
      'A correction such as 2020.1 mends the wording of a final edition that has been published; its folder has the same year with a point and a number, and it is compared with the edition before it. Without a final edition there is nothing to correct. Usually the year is mistyped, the final edition was renamed or deleted, or a correction was begun while the edition was still a draft.',
  },
  'correction-exceeds': {
    title: 'More than a correction',
    meaning:
      'A correction mends slips of the pen and unclear wordings and must not change what is assessed: points and totals, which indicators there are and where, whom they are for, scoring rules, departments, evidence and other requirements, the settings of the scheme, and the figures in the texts were all decided, and changing them is a new decision. Usually something was changed along with the correction, or the wrong folder was copied.',
  },
} satisfies Partial<Explanations>;
