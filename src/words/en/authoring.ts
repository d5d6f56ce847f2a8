import type { Authoring } from '../authoring.ts';

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
const LEVELS = { 1: 'level 1', 2: 'level 2', 3: 'level 3' } as const;
const counted = (errors: number, warnings: number): string => `errors ${errors}, warnings ${warnings}`;

/** The words of the commands that change the data, in English. */
export const authoring: Authoring = {
  titled: (level, title) => `${LEVELS[level]}, “${title}”`,
  changed: (path, line) => `${path}:${line}`,
  newFile: (path) => `new file ${path}`,
  newIds: (ids) => `new ids: ${ids.join(', ')}`,
  nothingChanged: 'It is so already; nothing was changed',
  sums: 'Points at every level (before → after):',
  noPoints: 'none',
  becomes: (before, after) => (before === after ? after : `${before} → ${after}`),
  sum: (stated, actual, difference) =>
    `stated ${stated}, parts add to ${actual}, ${difference === undefined ? 'equal' : `differ by ${difference}`}`,
  leads: (title, before, after) => `another department leads now: “${title}” ${before} → ${after}`,
  checkClean: 'check: no problems found',
  checkNothingElse: 'check: nothing but the marks of what is to be confirmed',
  checkSame: (errors, warnings) =>
    `check: no new problems; those that were there remain (${counted(errors, warnings)})`,
  checkFresh: (fresh, gone) => `check: new problems: ${fresh}${gone > 0 ? `, gone: ${gone}` : ''}`,
  checkLeft: (errors, warnings) => `problems in all data now: ${counted(errors, warnings)}`,
  dryRun: 'Only tried (--dry-run); no file was written.',
  created: (folder, files) => `made ${folder}/ with ${files} files`,
  wouldCreate: (folder, files) => `would make ${folder}/ with ${files} files`,
  shifted: (key, before, after) => `${key}: ${before} → ${after}`,
  marked: (count) =>
    `${count} level-1 indicators are marked with confirmed: false. Go through each, then delete that line at its top; all of them must be confirmed before the edition is final.`,
  boundKind: { date: 'date', document: 'document', period: 'period', relative: 'relative', year: 'year' },
  bound: (count) => `Phrases that look bound to a year, to be confirmed one by one: ${count}`,
  nothingBound: 'Nothing looks bound to a year.',
  afterNew: (edition) => `Next: go through the files in indicators/${edition}/, and run zhunsheng check at any time.`,
  afterInit: (folder) =>
    `Next: open ${folder}/README.md and follow its steps; check with zhunsheng check --root ${folder}.`,
  notRenewed: (edition) =>
    `There are errors in the data of ${edition}, so no new edition was made. Correct them first:`,
  failure: {
    unknownItem: (id, edition, suggestion) => `There is no id ${id} in ${edition}.${meant(suggestion)}`,
    unreadItem: (id) =>
      `The id ${id} was not found, but some files cannot be read. Run zhunsheng check and correct them first.`,
    noEdition: 'There is no edition yet. Make a repository with zhunsheng init first.',
    severalSystems: (id, systems) =>
      `Several systems have the id ${id}. Name one with --system: ${systems.join(', ')}.`,
    isFinal: (edition, id, next) =>
      `${edition} is final and is not changed any more${id === '' ? '' : ` (id ${id})`}. To revise it for the next year, run zhunsheng new ${next} --from ${edition}; if it is not really final yet, set state to draft in indicators/${edition}/scheme.yaml first.`,
    brokenFile: (path) =>
      `${path} has mistakes in its YAML and cannot be changed automatically. Run zhunsheng check and correct them first.`,
    unusual: (path, line) =>
      `Line ${line} of ${path} is written in an unusual way that an automatic change might spoil; nothing was changed. Edit the file itself, or first write each item in lines of its own that begin with -.`,
    changedMeanwhile: (path) => `${path} has just been changed by another program; nothing was written. Try again.`,
    leavesRepository: (path) => `${path} is a link that leads outside, and is not written to.`,
    nothingToSet: 'It is not said what to change. Run zhunsheng help set to see what can be.',
    wordingIs: (id, option, instead) => `The wording of ${id} is changed with ${instead}, not with ${option}.`,
    onlyCriteria: (id, option) => `${option} is for criteria only; ${id} is an indicator.`,
    onlyIndicators: (id, option) =>
      `${option} is for indicators only, and ${id} is a criterion; set it at its level-3 indicator.`,
    classNeedsPoints: '--class goes with --points only, and says for which unit classes they are.',
    classOfAll: 'Write all after --class, or ids of unit classes, not both.',
    otherKey: (id, option, key) => `${id} has ${key}, so ${option} cannot be used; use --${key}.`,
    pointsDiffer: (id, classes) =>
      `The points of ${id} differ by unit class (${classes.map(([name, points]) => `${name} ${points}`).join(', ')}). Say with --class which to change; write --class all to make them the same for all.`,
    notApplicable: (id, className) => `${id} does not apply to “${className}”, so it has no points for it.`,
    badPoints: (option, typed) => `The option ${option} cannot be ${typed}. Write a number above 0, such as 1 or 0.5.`,
    badWeight: (typed) => `The option --weight cannot be ${typed}. Write a decimal above 0 and at most 1; 30% is 0.3.`,
    badText: (option) => `The option ${option} takes one line of text, without line breaks and invisible characters.`,
    badId: (id, suggestion) =>
      `${id} cannot be an id: use lower-case letters, digits and hyphens, beginning with a letter, at most 60 characters.${meant(suggestion)}`,
    idTaken: (id, edition) =>
      `The id ${id} was used in ${edition}. Choose another, or leave --id out and get a new one.`,
    idRetired: (id, since) =>
      `The id ${id} is retired since ${since} and never used again. Choose another, or leave --id out and get a new one.`,
    needsOption: (options, why) => {
      const wanted = options.join(why === 'indicator' ? ' and ' : ' or ');
      return {
        criterion: `A new criterion needs its text; add ${wanted}.`,
        indicator: `A new indicator needs a title and at least one criterion below, whose text is that of --text; add ${wanted}.`,
        points: `A new item needs points; add ${wanted}.`,
        place: `Say where to put it: ${wanted}.`,
      }[why];
    },
    onePlace: 'Write only one of --after and --before.',
    onePoints: 'Write only one of --points, --weight and --deducts.',
    takesCriteria: (parent, option) =>
      `Below ${parent} are criteria, which have no ${option}: write their text after --text; titles and departments are those of indicators.`,
    takesIndicators: (parent) => `Below ${parent} are indicators, which have no --deducts: only criteria deduct.`,
    underCriterion: (id) => `${id} is a criterion and has nothing below it; write the id of its level-3 indicator.`,
    notBelow: (id, parent) => `${id} is not below ${parent}, so nothing can be put beside it there.`,
    otherSystem: (id, other) => `${id} and ${other} are in different systems; it cannot be moved there.`,
    wrongLevel: (id, parent) =>
      `${id} cannot be put below ${parent}: criteria belong below level-3 indicators, those below level 2, those below level 1.`,
    onlyOne: (id, parent) =>
      `${id} is all that ${parent} has; without it ${parent} would be empty. Add something below ${parent} first, or move ${parent} itself.`,
    isThere: (id) => `${id} is there already; nothing was changed.`,
    badYear: (typed) => `${typed} is no year. Write four digits, such as 2021; a correction is written 2020.1.`,
    exists: (path) => `${path} is there already; nothing was changed. To make it anew, move it elsewhere first.`,
    notEmpty: (path) => `${path} is not an empty folder; nothing was written. Name a new or an empty folder.`,
  },
};
