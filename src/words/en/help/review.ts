import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'base' | 'post' | 'host' | 'page'> = {
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
};
