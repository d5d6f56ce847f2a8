import {
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Changed, Replaced, Step } from '../ports/editing.ts';
import { failure } from '../ports/failure.ts';
import { at } from './complaints.ts';
import { filesBelow } from './files.ts';
import { isAlive } from './lock.ts';
import { renameFile } from './rename.ts';
import { placeBelow, removeText, replaceText } from './replace.ts';
import { clearStaged, stagedIn } from './staged.ts';

/** Where it stands what is being done, from before the first step until after the last: how to undo it, should the process end meanwhile. */
const JOURNAL = 'indicators/.zhunsheng-undo';
/** No change takes so long: a list that is older was left behind, though another process may have the number by now. In ms. */
const LONGEST = 60_000;

interface Journal {
  readonly pid: number;
  readonly steps: readonly Step[];
}

/** What became of a change that was interrupted: undone, or left as it is where somebody has changed one of its files since. */
export interface Recovered {
  readonly kind: 'undone' | 'left';
  readonly paths: readonly string[];
}

/** Does all steps below a root or none. Throws when the machine cannot, with everything as it was; or, where it could not even be undone, with the list of what to undo, which the next command follows. */
export function changeFiles(root: string, steps: readonly Step[]): Changed {
  const [first] = steps;
  if (first === undefined) throw new Error('a change has steps');
  begin(root, { pid: process.pid, steps });
  let last: Changed = { outcome: 'done', path: first.path };
  // What another process did meanwhile, be it just the same, is not ours to undo.
  const begun: Step[] = [];
  try {
    for (const step of steps) {
      begun.push(step);
      last = { outcome: act(root, step), path: step.path };
      if (last.outcome === 'done') continue;
      begun.pop();
      break;
    }
  } catch (error) {
    undo(root, begun);
    throw error;
  }
  if (last.outcome === 'done') end(root);
  else undo(root, begun);
  return last;
}

/** Whether a change was begun by a process that is no more, and is halfway. Whatever else has the name of its list is none of ours, and stays. */
export function isInterrupted(root: string): boolean {
  const steps = journalIn(root)?.steps;
  return steps !== undefined && !isSettled(steps.map((step) => stateOf(root, step)));
}

/** Undoes what a process has begun that is no more, unless it had come to its end. Undefined when there was nothing to undo. Throws when the machine cannot. Only what changes the data itself may ask for it: a list may have come with the data from somebody else. */
export function recover(root: string): Recovered | undefined {
  const steps = journalIn(root)?.steps;
  if (steps === undefined) return undefined;
  const states = steps.map((step) => stateOf(root, step));
  const paths = steps.map(({ path }) => path);
  if (isSettled(states)) {
    clearPlaces(root, steps);
    end(root);
    return undefined;
  }
  if (states.includes('other')) {
    end(root);
    return { kind: 'left', paths };
  }
  undo(root, steps);
  return { kind: 'undone', paths: paths.filter((_, index) => states[index] === 'after') };
}

/** What a file is to a step: as it was before it, as it is after it, or neither. */
type State = 'before' | 'after' | 'other';

/** Whether nothing of a change was done, or all. */
function isSettled(states: readonly State[]): boolean {
  return ['before', 'after'].some((whole) => states.every((state) => state === whole));
}

/** Writes down what is going to be done, be it one step: of two processes one alone may. Throws a failure while another does something. */
function begin(root: string, journal: Journal): void {
  const path = join(root, JOURNAL);
  at(path, () => {
    const staged = stagedIn(dirname(path));
    try {
      writeFileSync(staged, JSON.stringify(journal), { flush: true });
      if (!nameNew(staged, path)) throw failure((say) => say.locked(path, undefined));
    } finally {
      rmSync(staged, { force: true });
    }
  });
}

/** Gives a file a name that nothing has: of two processes one alone succeeds, but on disks that know no second name of a file. */
function nameNew(staged: string, path: string): boolean {
  if (existsSync(path)) return false;
  try {
    linkSync(staged, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    renameSync(staged, path);
  }
  return true;
}

/** Takes the list away, and what was to become one. */
function end(root: string): void {
  const path = join(root, JOURNAL);
  at(path, () => rmSync(path, { force: true }));
  clearStaged(dirname(path));
}

/** The list that a process has left behind; undefined while it runs, and where there is none of ours. */
function journalIn(root: string): Journal | undefined {
  const path = join(root, JOURNAL);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  try {
    const journal = JSON.parse(readFileSync(path, 'utf8')) as Journal;
    const { pid, steps } = journal;
    const isRunning = pid !== process.pid && isAlive(pid) && Math.abs(Date.now() - statSync(path).mtimeMs) < LONGEST;
    return !isRunning && steps.length > 0 && steps.every(isOfData) ? journal : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Whether a step is about a file of YAML or Markdown or a template in the data or in what a year brings, no hidden one, by a name that can be shown. */
function isOfData(step: Step): boolean {
  const names = step.kind === 'rename' ? [...step.path.split('/'), step.name] : step.path.split('/');
  const isText = /\.(?:yaml|md|hbs)$/.test(step.path) && (step.kind !== 'rename' || step.name.endsWith('.yaml'));
  return (
    isText &&
    ['indicators', 'results'].includes(names[0] ?? '') &&
    names.every((name) => /^[^./\\\p{C}][^/\\\p{C}]*$/u.test(name))
  );
}

function act(root: string, step: Step): Replaced {
  return step.kind === 'rename'
    ? renameFile(root, step.path, step.name)
    : replaceFile(root, step.path, step.before, step.after);
}

/** Puts one text in the place of another; undefined is a file that is not there. */
function replaceFile(root: string, path: string, before: string | undefined, after: string | undefined): Replaced {
  return after === undefined ? removeText(root, path, before) : replaceText(root, path, before, after);
}

/** Undoes those of the steps that were done, the last first; each by what can be done at once. */
function undo(root: string, steps: readonly Step[]): void {
  for (const step of steps.toReversed()) {
    if (stateOf(root, step) !== 'after') continue;
    if (step.kind === 'rename') renameFile(root, renamedPath(step), basename(step.path));
    else replaceFile(root, step.path, step.after, step.before);
  }
  clearPlaces(root, steps);
  end(root);
}

/** Takes away what was not whole yet where files were to come, and the folders that were made for them and in which nothing is. */
function clearPlaces(root: string, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.kind === 'rename' || step.before !== undefined) continue;
    for (let folder = dirname(step.path); folder.includes('/'); folder = dirname(folder)) {
      const place = placeBelow(root, folder);
      if (place === undefined || !existsSync(place)) continue;
      at(folder, () => clearStaged(place));
      if (readdirSync(place).length > 0) break;
      at(folder, () => rmdirSync(place));
    }
  }
}

/** Whether a file is as it was before a step, or after it. */
function stateOf(root: string, step: Step): State {
  const { read } = filesBelow(root);
  if (step.kind === 'rename') {
    const [isOld, isNew] = [step.path, renamedPath(step)].map((path) => read(path).kind !== 'missing');
    if (isOld === isNew) return 'other';
    return isOld ? 'before' : 'after';
  }
  const found = read(step.path);
  if (found.kind !== 'text' && found.kind !== 'missing') return 'other';
  const text = found.kind === 'text' ? found.text : undefined;
  if (text === step.after) return 'after';
  return text === step.before ? 'before' : 'other';
}

function renamedPath({ path, name }: Extract<Step, { kind: 'rename' }>): string {
  return `${dirname(path)}/${name}`;
}
