import type { Changed, Editing, Step } from '../ports/editing.ts';
import { renamed } from './drafting.ts';

/** A change that was made, with what it is called. */
interface Made {
  readonly said: string;
  /** What was done with files, in its order. */
  readonly steps: readonly Step[];
}

/** The changes that were made through pages, to be undone and done again. */
export interface History {
  /** What would be undone and done again, in words; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Notes a change; what could be done again before it cannot any more. */
  note(made: Made): void;
  /** Nothing that was done so far can be undone or done again any more. */
  forget(): void;
  /** Takes back what was done last, or does it again: all of its files or none. Gives what it is called, and what became of it; undefined where there is nothing. */
  step(direction: 'undo' | 'redo', editing: Editing): (Changed & { readonly said: string }) | undefined;
}

/** How many changes can be undone, and how many characters of files they hold together; the last one can be in any case. */
const DEPTH = 500;
const MOST_CHARACTERS = 16_000_000;

/** A history in which nothing is yet. */
export function openHistory(): History {
  const done: Made[] = [];
  const undone: Made[] = [];
  return {
    get undo() {
      return done.at(-1)?.said ?? null;
    },
    get redo() {
      return undone.at(-1)?.said ?? null;
    },
    note: ({ said, steps }) => {
      done.push({ said, steps: joined(done.at(-1)?.steps ?? [], steps) });
      undone.length = 0;
      let held = done.reduce((sum, made) => sum + charactersIn(made), 0);
      while (done.length > 1 && (done.length > DEPTH || held > MOST_CHARACTERS)) {
        const [oldest] = done.splice(0, 1);
        held -= oldest === undefined ? 0 : charactersIn(oldest);
      }
    },
    forget: () => {
      done.length = 0;
      undone.length = 0;
    },
    step: (direction, editing) => {
      const [from, to] = direction === 'undo' ? [done, undone] : [undone, done];
      const made = from.at(-1);
      if (made === undefined) return undefined;
      const changed = editing.change(direction === 'undo' ? inverse(made.steps) : made.steps);
      if (changed.outcome === 'done') to.push(...from.splice(-1));
      return { ...changed, said: made.said };
    },
  };
}

/** Steps of which a text is the very one that those before them left, where it is the same: it is held once. */
function joined(before: readonly Step[], steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => {
    const left = before.findLast((each) => each.kind === 'replace' && each.path === step.path);
    const isSame = step.kind === 'replace' && left?.kind === 'replace' && left.after === step.before;
    return isSame ? { ...step, before: left.after } : step;
  });
}

/** What a change holds beside the change before it. */
function charactersIn({ steps }: Made): number {
  return steps.reduce((sum, step) => sum + (step.kind === 'replace' ? (step.after ?? '').length : 0), 0);
}

/** What takes steps back, in the order in which that can be done. */
function inverse(steps: readonly Step[]): readonly Step[] {
  return steps.toReversed().map((step) => {
    if (step.kind === 'replace') return { ...step, before: step.after, after: step.before };
    return {
      kind: 'rename',
      path: renamed(step.path, step.name),
      name: step.path.slice(step.path.lastIndexOf('/') + 1),
    };
  });
}

/** Editing that notes what is done by it. */
export function noting(editing: Editing, steps: Step[]): Editing {
  return {
    ...editing,
    replace: (path, before, after) => {
      const outcome = editing.replace(path, before, after);
      if (outcome === 'done') steps.push({ kind: 'replace', path, before, after });
      return outcome;
    },
    change: (asked) => {
      const changed = editing.change(asked);
      if (changed.outcome === 'done') steps.push(...asked);
      return changed;
    },
  };
}
