import { type ChildProcess, spawn } from 'node:child_process';
import { type Complaint, failure } from '../../../ports/failure.ts';
import { type Answer, environment, personal } from '../run.ts';

/** In milliseconds. */
const LONGEST = 120_000;
/** How long a Git that is asked to end may take to put away what it has begun, in milliseconds. */
const GRACE = 3_000;
/** How long what is still to be read of a Git that has ended is waited for, in milliseconds. */
const PATIENCE = 500;
/** In bytes: more than the names of a million files. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** No program watches the folder for Git, and none pages, edits or asks: what a repository says of that is passed over. */
const ALWAYS = ['--no-pager', '--literal-pathspecs', '-c', 'core.fsmonitor=', '-c', 'core.quotePath=false'];

/** What a question to Git has beside its words. */
interface Asking {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether programs of the person may run (hooks), and so see their own environment, and may leave others behind that go on. */
  readonly isOpen?: boolean;
  /** In milliseconds. */
  readonly longest?: number;
  /** What is said where it does not come to its end, with what kept it from that. */
  readonly stopped?: (code: string) => Complaint;
}

/** Runs Git in a folder beside the program. Throws a failure when there is no Git, or it did not come to its end in time. */
export function ask(folder: string, args: readonly string[], asking: Asking = {}): Promise<Answer> {
  const { input = '', env = {}, isOpen = false, longest = LONGEST, stopped = notRead } = asking;
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...ALWAYS, ...args], {
      env: { ...(isOpen ? personal() : environment()), ...env },
      // A group of its own, so that what Git has started ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    let [length, isStopped] = [0, false];
    const stop = (): void => {
      isStopped = true;
      end(child, 'SIGTERM');
      setTimeout(() => end(child, 'SIGKILL'), GRACE).unref();
    };
    const keepIn = (kept: Buffer[]) => (piece: Buffer) => {
      length += piece.length;
      if (length <= MOST_OUTPUT) kept.push(piece);
      else if (!isStopped) stop();
    };
    const timer = setTimeout(stop, longest);
    child.stdout.on('data', keepIn(out));
    child.stderr.on('data', keepIn(err));
    child.stdin.on('error', () => undefined); // a Git that reads no further says why it ends
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(failure(error.code === 'ENOENT' ? (say) => say.git.absent : stopped(error.code ?? ''), error));
    });
    child.on('exit', () => {
      clearTimeout(timer);
      // What goes on behind it may hold on to its output for as long as it likes.
      if (isOpen) setTimeout(() => child.stdout.destroy() && child.stderr.destroy(), PATIENCE).unref();
    });
    child.on('close', (status, signal) => {
      if (isStopped || status === null) reject(failure(stopped(signal ?? 'SIGTERM')));
      else resolve({ status, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') });
    });
    child.stdin.end(input);
  });
}

function notRead(code: string): Complaint {
  return (say) => say.git.stopped(code);
}

/** The same where Git has to succeed; throws a failure with what it says where it does not. */
export async function told(folder: string, args: readonly string[], asking: Asking = {}): Promise<string> {
  const { status, stdout, stderr } = await ask(folder, args, asking);
  if (status !== 0) throw failure((say) => say.git.refused(wordsOf(stderr)));
  return stdout.toString('utf8');
}

/** What Git says, without the signs by which it says how bad that is; no more of it than a page shows. */
export function wordsOf(said: string): string {
  const lines = said.split(/[\r\n]+/).map((line) => line.replace(/^(?:fatal|error): /, '').trimEnd());
  return lines
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .join('\n')
    .slice(0, MOST_SIGNS);
}

const MOST_LINES = 40;
const MOST_SIGNS = 4_000;

/** Ends a process with all that it has started. */
function end({ pid, exitCode }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended by itself.
  }
}
