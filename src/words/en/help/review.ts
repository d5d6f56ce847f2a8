import type { CommandHelp } from '../../help.ts';

/** How the commands are used that compare and review, in English. */
export const review = {
  diff: {
    summary: 'compare two years, two Git revisions, the data as it is with a revision, or two folders: the balance first',
    about: `A single year is compared with the one before it, a single revision or folder with the data as it is; without any,
the last commit is. Four digits are a year; what has a / or \\ in it, or holds indicators, is a folder; all else is a
branch, a tag or a commit. Formatting, comments and notes are no change. Exit code: 0 no change, 1 changes, 2 could not.`,
    options: {
      format: 'the form of the answer; that of the extension of -o, or else text',
      year: 'compare this year only',
      output: 'write to this file; docx, xlsx and pdf need one',
    },
    examples: [
      { line: 'diff 2020 2021', does: 'see what 2021 changes against 2020' },
      { line: 'diff 2021 -o revision.docx', does: 'write the revision table of 2021 as a Word file' },
      { line: 'diff main', does: 'see what the data as it is changes against main' },
      { line: 'diff v1 v2 --year 2021 --format json', does: 'compare 2021 in two revisions, for a program' },
      { line: 'diff ./old ./new', does: 'compare two folders' },
    ],
  } satisfies CommandHelp<'format' | 'year' | 'output'>,
  review: {
    summary: 'review what a branch changes: the totals, who gained and who lost, item by item, and what is to be decided',
    about:
      'Compares with the state from which the branch left, edition by edition; a new edition is compared with the one before it. Without options the comment is printed. In a job of GitHub, GitLab, Gitea or Forgejo --post makes it one comment in the pull request, which is brought up to date from then on; host, repository and pull request are those of the variables of the job, the token is in ZHUNSHENG_TOKEN.',
    options: {
      base: 'the revision to compare with: a branch, a tag or a commit; without it that of the job, or main',
      post: 'write the comment into the pull request, and mark problems at their lines',
      host: 'the host; without it the one whose job this is',
      page: 'write a page as well (an HTML file) that can be filtered, searched and printed, without a network',
    },
    examples: [
      { line: 'review', does: 'see what the current branch changes against main' },
      { line: 'review --base v2020 --page review.html', does: 'write a page to be opened in a browser' },
      { line: 'review --post', does: 'write the comment, in a job' },
    ],
  } satisfies CommandHelp<'base' | 'post' | 'host' | 'page'>,
  codeowners: {
    summary: 'write who leads what into the CODEOWNERS file of the Git host, so that it asks them for reviews',
    about: 'The accounts of the departments are the owners in indicators/departments.yaml; for a department that has none the office that organizes the assessment is asked, as for what each year brings (results/). Other lines of the file stay as they are.',
    options: {
      host: 'the hosts to write for; without it, every CODEOWNERS file that is there',
      check: 'only say whether the files are current, and exit with 1 when one is not',
    },
    examples: [
      { line: 'codeowners --host gitea', does: 'write .gitea/CODEOWNERS' },
      { line: 'codeowners --check', does: 'see whether the files that are there are current' },
    ],
  } satisfies CommandHelp<'host' | 'check'>,
  textconv: {
    summary: 'print a YAML file of the data as prose, for git diff and git log -p to compare',
    about: 'Git runs it: git config diff.zhunsheng.textconv "node dist/zhunsheng.cjs textconv". A file that is none of the data or has mistakes is printed as it is. The prose is in Chinese.',
    options: {},
    examples: [{ line: 'textconv indicators/departments.yaml', does: 'see what the register looks like as prose' }],
  } satisfies CommandHelp<never>,
  'merge-driver': {
    summary: 'merge files of the data that two people changed for Git: items, and entries of registers, one by one, listing what both changed',
    about: `Git runs it. Everybody sets it up once in a repository:
git config merge.zhunsheng.driver "node dist/zhunsheng.cjs merge-driver %O %A %B %P"
.gitattributes must have indicators/**/*.yaml merge=zhunsheng, indicators/**/*.md merge=zhunsheng and results/**/*.yaml merge=zhunsheng.
The files are the common base, ours, theirs, and the path in the repository; the result is written in the place of ours. Exit code: 0 merged, 1 something is to be decided, 2 not merged.
Hosts do not use it: run check after a merge there.`,
    options: {},
    examples: [{ line: 'merge-driver base.yaml ours.yaml theirs.yaml indicators/2020/county/1-ideology.yaml', does: 'merge three files into ours.yaml without Git' }],
  } satisfies CommandHelp<never>,
};
