import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { failure } from '../../ports/failure.ts';

/** What is read of a revision at once: the data of some thousand years. */
const MOST_OUTPUT = 1024 * 1024 * 1024;
/** In milliseconds. Git reads a revision in hundredths of a second; one that waits longer waits for something that does not come. */
const LONGEST = 120_000;

/**
 * Of what the environment says to Git, what is kept: where it is installed, and the settings of the machine and the
 * person, without which nobody could say whom to trust. All else speaks of another repository, index or store of objects,
 * as in a hook, or of other ways to read this one.
 */
const KEPT = /^GIT_(?:CONFIG_|EXEC_PATH$)/i;

/** Git asks nobody for anything, fetches nothing, gives no object for another, and speaks no language that depends on the machine. */
const SAID: NodeJS.ProcessEnv = {
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_DISCOVERY_ACROSS_FILESYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

/** What Git gave. */
export interface Answer {
  readonly status: number;
  readonly stdout: Buffer;
  /** What it complained of, in English. */
  readonly stderr: string;
}

/** What Git is told by its environment: what is kept of ours, and what makes it read alone. */
export function environment(): NodeJS.ProcessEnv {
  return { ...personal(), ...SAID };
}

/** What of our environment does not speak of another repository. */
export function personal(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || KEPT.test(name)));
}

/** Runs Git in a folder, on the repository around it, whatever the environment says; paths are from there. Throws a failure when there is no Git, or it did not come to its end. */
export function git(root: string, args: readonly string[], input = ''): Answer {
  const answer = spawnSync('git', ['-C', root, ...args], {
    input,
    env: environment(),
    maxBuffer: MOST_OUTPUT,
    timeout: LONGEST,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const { status, stdout, stderr } = answer;
  const trouble = troubleOf(answer);
  if (trouble === 'ENOENT') throw failure((say) => say.git.absent);
  if (status === null || trouble !== undefined) throw failure((say) => say.git.stopped(trouble ?? ''));
  return { status, stdout, stderr: stderr.toString('utf8') };
}

/** What one line of Git says, without its end. */
export function lineFrom(root: string, args: readonly string[]): string {
  return git(root, args).stdout.toString('utf8').trim();
}

/** Why Git did not start or did not come to its end, as the system calls it: `EACCES`, `SIGKILL`. */
function troubleOf({ error, signal }: SpawnSyncReturns<Buffer>): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? signal ?? undefined;
}
