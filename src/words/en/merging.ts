import type { MergingWords } from '../merging.ts';

/** What is said of merges, in English, with what the two sides are called. */
export function mergingOf(sides: MergingWords['sides']): MergingWords {
  const removed: MergingWords['removed'] = (item, by) => `${item}: removed by ${sides[by]}, changed by ${by === 'ours' ? sides.theirs : sides.ours}`;
  return {
    sides,
    open: (path, count) => `${path}: ${count} ${count === 1 ? 'change' : 'changes'} made on both sides that somebody has to decide:`,
    howTo: 'The file has both between <<<<<<<, ======= and >>>>>>>, ours above. Keep what is wanted, delete the marks and the rest, run check, then git add.',
    byLines: (path, disputes) => (disputes === 0 ? `${path}: cannot be merged item by item; merged line by line, without overlaps. Run check.` : `${path}: cannot be merged item by item; merged line by line, with ${disputes} ${disputes === 1 ? 'overlap' : 'overlaps'} between <<<<<<<, ======= and >>>>>>>.`),
    paragraphs: (path, disputes) => `${path}: both sides changed the same place of ${disputes} ${disputes === 1 ? 'paragraph' : 'paragraphs'}, which stand between <<<<<<<, ======= and >>>>>>>.`,
    lostComments: (path) => `${path}: these comments of theirs were not taken over; copy those that are wanted:`,
    item: (label, id) => `“${label}” (${id})`,
    field: (item, { key }, base, ours, theirs) => `${key} of ${item}: was ${base}, ${sides.ours} has ${ours}, ${sides.theirs} ${theirs}`,
    nothing: 'nothing',
    removed,
    added: (item, ours, theirs) => `${item}: added by both under the same id${ours === theirs ? ', with different content or in different places' : `: “${ours}” by ${sides.ours}, “${theirs}” by ${sides.theirs}`}`,
    moved: (item, ours, theirs) => `${item}: moved below ${ours} by ${sides.ours}, below ${theirs} by ${sides.theirs}`,
    order: (item) => `order of what lies below ${item}: different on each side`,
    below: (item) => `what lies below ${item}: both changes do not go together; nothing is left, or indicators stand beside criteria`,
    topLevel: 'the system',
    ifTaken: (side, sums) => `with ${sides[side]}: ${sums}`,
    sum: (title, classes, stated, actual, holds) => `“${title}”${classes === '' ? '' : ` (${classes})`} says ${stated}, its parts add to ${actual}${holds ? '' : ', which does not agree'}`,
    sums: (sums) => `${sums.join('; ')}.`,
    broken: (path) => `${path}: merged without overlaps, but these sums, which hold on each side, fail in what both make together; Git does not stop for that, so correct them and commit again:`,
    brokenBy: (merge, count) => `${count} of them came from ${merge === undefined ? 'the merge that is not committed yet' : `the merge ${merge}`}: they are on neither side of it, only in what both make together.${merge === undefined ? '' : ` git show -m ${merge} shows what each side changed.`}`,
    noText: (path) => `${path} is not UTF-8 text and cannot be merged: the file is still ours, without their changes. Compare the two, save what is wanted as UTF-8, then git add.`,
    notWritten: (path) => `${path} was not merged: the file that Git handed over has just been changed, or lies outside the repository. Merge again.`,
    unproved: 'what it does to sums cannot be told yet; run check once it is decided.',
    ofRegister: {
      topLevel: 'this file',
      removed,
      added: (item, ours, theirs) => `${item}: entered by both under the same id, with different content${ours === theirs ? '' : ` (“${ours}” by ${sides.ours}, “${theirs}” by ${sides.theirs})`}; if they are two things, give one of them another id`,
      order: (item) => `order of the entries of ${item}: different on each side`,
    },
  };
}

/** What is said of merges of branches. */
const merging = mergingOf({ ours: 'ours', theirs: 'theirs' });
export const words: MergingWords = {
  ...merging,
  added: (...told) => `${merging.added(...told)}; to have both, keep one of them and put the other in with zhunsheng add after the commit`,
  removed: (item, by) => `${merging.removed(item, by)}; if it stays, take its entry of this time out of indicators/retired.yaml, too`,
};
