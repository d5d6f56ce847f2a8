import { shortened } from '../../../text/width.ts';
import type { VersionPageWords, VersionWords } from '../../browser/versions.ts';

/** As wide as a name may be in a sentence, in half widths. */
const WIDEST = 40;
/** More changes than these are counted, not named. */
const MOST_NAMED = 2;
const MOST_PATHS = 5;

const listed = (paths: readonly string[]): string => (paths.length <= MOST_PATHS ? paths.join(', ') : `${paths.slice(0, MOST_PATHS).join(', ')} and ${paths.length - MOST_PATHS} more`);

const counted = (kinds: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
};

const versionsOf = (count: number): string => `${count} version${count === 1 ? '' : 's'}`;

/** What the program says to the page about versions, in English. */
export const versions: VersionWords = {
  noGit: 'Git is not installed on this machine, so there is no history: changes are written to the files, and can be undone only while the studio is open. To keep every state with who changed what and when, have Git installed (git-scm.com) and open the studio again.',
  noRepository: 'This folder has no history yet: changes are written to the files, and what stood there before is not kept. Once begun, every saved version keeps what was changed, by whom and when, to be compared at any time. It stays in this folder on this machine; nothing is uploaded.',
  begun: 'The history has begun. Please save the first version below.',
  branch: (name) => `Branch ${name}`,
  remote: (name, ahead, behind) => {
    const parts = [ahead === 0 ? '' : `${versionsOf(ahead)} ahead, not pushed yet`, behind === 0 ? '' : `${versionsOf(behind)} behind, not pulled yet`];
    const said = parts.filter((part) => part !== '').join('; ');
    return `Shared as ${name}: ${said === '' ? 'the same' : said} (as of the last fetch).`;
  },
  detached: 'An old version is checked out, on no branch: a version saved here could not be found later. Have a colleague go back to a branch first (git switch BRANCH).',
  unfinished: {
    merge: 'A merge is not finished. Solve the differences in the files and have the merge finished (git commit) before you save here.',
    rebase: 'A rebase is not finished. Have it finished (git rebase --continue) or given up (git rebase --abort) before you save here.',
    am: 'Patches are being applied (git am) and not finished. Have it finished (git am --continue) or given up (git am --abort) before you save here.',
    'cherry-pick': 'A cherry-pick is not finished. Have it finished or given up (git cherry-pick --abort) before you save here.',
    revert: 'A revert is not finished. Have it finished or given up (git revert --abort) before you save here.',
  },
  conflicts: (paths) => `A merge has left conflicts in ${listed(paths)}: both sides stand there. See the findings of the table, and save when they are solved.`,
  openConflicts: (paths) => `Git still notes conflicts in ${listed(paths)}. Look at what differs between both sides, mend it, have a colleague tell Git (git add), and save then.`,
  lock: (path) => `Another Git is at work in this repository. Please try again in a moment; if surely none is running, an earlier one was cut short: remove ${path}.`,
  kinds: {
    indicators: 'Indicators',
    settings: 'Settings of the method',
    measures: 'Text of the measures',
    registers: 'Registers',
    opinions: 'Opinions',
    locks: 'Locks',
    results: 'Scores and records of the year',
    templates: 'Templates of notices',
    others: 'Other files',
  },
  change: { added: 'added', altered: 'changed', removed: 'removed', conflict: 'conflict' },
  left: (paths) => `Other changes are not saved here (links, other repositories, new folders), a colleague handles them with Git: ${listed(paths)}.`,
  nothingChanged: 'Nothing has changed since the last version.',
  first: 'No version was saved yet. The first one saves all files below; later changes are compared with it.',
  onlyFiles: 'What is assessed has not changed, only these files have.',
  lastVersion: 'the last version',
  version: (number) => `version ${number}`,
  suggestion: ({ isFirst, years, rows, kinds }) => {
    if (isFirst) return 'First version';
    const year = years.length === 0 ? '' : `${listed(years)}: `;
    if (rows.length === 0) return kinds.length === 0 ? '' : `${year}update ${kinds.join(', ').toLowerCase()}`;
    if (rows.length <= MOST_NAMED) return `${year}${rows.map(({ kind, name }) => `${kind} “${shortened(name, WIDEST)}”`).join('; ')}`;
    return `${year}${rows.length} changes (${counted(rows.map(({ kind }) => kind))})`;
  },
  noSentence: 'Not saved: please say in a sentence what this version changes.',
  noAuthor: 'Not saved: please give a name and an address (wang@example.gov.cn), without angle brackets. The address only tells people apart; nothing is sent.',
  nothingChosen: 'There is nothing to be saved.',
  saved: (sentence) => `Saved as a version: ${shortened(sentence, WIDEST)}`,
  savedOther: (sentence) => `Saved as a version: ${shortened(sentence, WIDEST)}. A hook of the repository changed it on the way; please look whether anything is left below.`,
  changedMeanwhile: (path) => `Not saved: ${path} was just changed elsewhere and is not as it was shown. Please look at the changes, and save again.`,
  moved: 'Not saved: another version was just saved elsewhere. Please look at the changes, and save again.',
  switched: (branch) => `The branch ${branch} was just checked out elsewhere; nothing was saved. Look at the changes of now, and save again.`,
  refused: (said) => `Not saved. A hook of the repository, or Git, does not agree and says:\n${said}`,
  asksErrors: (errors) => `The data have ${errors} error${errors === 1 ? '' : 's'}, see the findings of the table. A draft may be saved with them; they are to be mended before it is published.`,
  takenBack: 'The last version was taken back; no file was touched, its changes are among those since the last version.',
  notLoose: 'This version cannot be taken back any more: another one follows it, or others may have it. Please change the data back, and save another version.',
  names: { versions: 'Earlier versions', branches: 'Branches', remotes: 'Shared branches', tags: 'Tags' },
};

/** What the page itself says about them. */
export const page: VersionPageWords = {
  sinceLast: 'Changed since the last version',
  files: (count) => `${count} file${count === 1 ? '' : 's'}`,
  alsoSave: 'These are no data of the assessment; only those that are ticked are saved, too:',
  sentence: 'What this version changes',
  aboutSentence: 'One sentence. It is proposed by what changed; write another if you like.',
  author: 'Who saves',
  aboutAuthor: 'Git does not know yet who you are. It is kept in the settings of this repository and not asked again.',
  name: 'Name',
  email: 'E-mail',
  save: 'Save as a version',
  saveAnyway: 'Save with errors',
  saving: 'Saving…',
  branches: 'Versions are only saved here: nothing is pushed, pulled or switched. Sharing, merging and branching stay with colleagues who use Git.',
  begin: 'Begin the history',
  history: 'Earlier versions',
  none: 'No versions yet.',
  notShared: 'not pushed',
  merge: 'merge',
  shows: 'What changed',
  more: 'Earlier ones',
  takeBack: 'Take this version back',
  aboutTakeBack: 'Only the record is taken back; files stay.',
  since: 'Compared with',
  lastYear: 'the year before',
};
