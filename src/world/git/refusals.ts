import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { failure } from '../../ports/failure.ts';
import { git, lineFrom } from './run.ts';

/** The failure of a revision that Git does not give: it is none, or what keeps Git from giving it. Asks Git again, so that a revision that there is costs nothing. */
export function noRevision(root: string, revision: string): Error {
  const unusable = noRepository(root);
  if (unusable !== undefined) return unusable;
  const { stderr } = git(root, ['rev-list', '--max-count=1', '--end-of-options', revision, '--']);
  // A number in full is taken for an object without a look at it.
  const isNumber = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(revision);
  if (isDamage(stderr)) return damaged(stderr);
  if (/Could not read|bad object/.test(stderr) && !isNumber) return incomplete(root, revision, stderr);
  if (/^error: short .* is ambiguous/m.test(stderr)) return failure((say) => say.git.severalCommits(revision));
  if (/^fatal: (?!bad revision|bad object)/m.test(stderr)) return damaged(stderr);
  if (/^(?:HEAD|@)/.test(revision)) {
    const branch = branchOf(root);
    if (isDamage(branch.stderr)) return damaged(branch.stderr);
    if (branch.isUnborn) return failure((say) => say.git.unborn);
  }
  const [remote] = lineFrom(root, ['for-each-ref', '--format=%(refname:lstrip=2)', `refs/remotes/*/${revision}`]).split(
    '\n',
  );
  const isShort = isShallow(root);
  return failure((say) => say.git.unknown(revision, { remote: remote || undefined, isShallow: isShort }));
}

/** The failure of a repository around the data that is so broken that Git takes the next one further out; `up` is the way to that, as Git writes it: `../../`. */
export function passedOver(root: string, up: string): Error | undefined {
  let folder = resolve(root);
  for (const _ of up.split('/').slice(1)) {
    const sign = join(folder, '.git');
    if (existsSync(sign)) return failure((say) => say.git.passedOver(sign));
    folder = dirname(folder);
  }
  return undefined;
}

/** The failure of a revision of which Git does not have everything, by what it complained of. */
export function incomplete(root: string, revision: string, stderr: string): Error {
  if (isDamage(stderr)) return damaged(stderr);
  const { status } = git(root, ['config', '--get-regexp', '^(remote\\..*\\.promisor|extensions\\.partialclone)$']);
  return failure((say) => (status === 0 ? say.git.partial(revision) : say.git.missing(revision)));
}

/** Whether the branch that is checked out has no commit yet; false also where what it has cannot be read. */
export function isUnborn(root: string): boolean {
  return branchOf(root).isUnborn;
}

/** Whether only the latest history was fetched. */
export function isShallow(root: string): boolean {
  return lineFrom(root, ['rev-parse', '--is-shallow-repository']) === 'true';
}

function branchOf(root: string): { readonly isUnborn: boolean; readonly stderr: string } {
  const branch = lineFrom(root, ['symbolic-ref', '--quiet', 'HEAD']);
  const { stdout, stderr } = git(root, ['for-each-ref', '--count=1', branch]);
  return { isUnborn: branch !== '' && stdout.length === 0 && stderr === '', stderr };
}

/** Why Git reads no repository around a folder; undefined when it reads one. */
export function noRepository(root: string): Error | undefined {
  const { status, stdout, stderr } = git(root, ['rev-parse', '--show-cdup']);
  if (status === 0) return passedOver(root, stdout.toString('utf8').trim());
  if (!existsSync(root)) return failure((say) => say.noFile(root));
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    const folder = /safe\.directory (.+)$/m.exec(stderr)?.[1] ?? resolve(root);
    return failure((say) => say.git.foreign(folder));
  }
  const detail = complaintIn(stderr);
  // Where Git is not installed another program can answer in its name.
  if (detail === '' && git(root, ['--version']).status !== 0) return failure((say) => say.git.absent);
  if (/bare repository/.test(stderr)) return failure((say) => say.git.bare);
  if (/config|GIT_CONFIG/.test(detail)) return failure((say) => say.git.misconfigured(detail));
  if (/repo version|repository extension/.test(stderr)) return failure((say) => say.git.tooNew(detail));
  const moved = /not a git repository: (.+)$/m.exec(stderr)?.[1];
  if (moved !== undefined) return failure((say) => say.git.moved(moved));
  return hasSign(resolve(root)) ? damaged(stderr) : failure((say) => say.git.noRepository);
}

/** The failure of a repository that cannot be read, with the line in which Git says why: never that it is none. */
function damaged(stderr: string): Error {
  if (/Permission denied/.test(stderr)) return failure((say) => say.unreadable('.git', 'EACCES'));
  const detail = complaintIn(stderr);
  return failure((say) => say.git.damaged(/not a git repository/.test(detail) ? '' : detail));
}

/** Whether Git complained of something that is there and not as it was written. */
function isDamage(stderr: string): boolean {
  return /inflate|corrupt|unpack|unable to stream|broken ref|does not match|too short to be|hash mismatch|garbage/i.test(
    stderr,
  );
}

/** The first line in which Git says what is wrong; empty when it says nothing. */
function complaintIn(stderr: string): string {
  return /^(?:fatal|error|warning): (.+(?:\n\t.+)*)$/m.exec(stderr)?.[1]?.replace(/\s+/g, ' ') ?? '';
}

/** Whether a folder, or one above it, looks like a repository, whatever Git makes of it. */
export function hasSign(folder: string): boolean {
  const isBare = ['objects', 'refs'].every((name) => existsSync(join(folder, name)));
  return isBare || existsSync(join(folder, '.git')) || (dirname(folder) !== folder && hasSign(dirname(folder)));
}
