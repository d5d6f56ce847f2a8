import type { Revision, WordRun } from './document.ts';

/** What collects the runs of a paragraph. */
export interface RunList {
  /** Adds text; of none only what names a comment that stands nowhere else. */
  readonly add: (run: WordRun) => void;
  readonly runs: readonly WordRun[];
}

/** Collects runs: those of which all is the same are one, whatever an office program cut them into. */
export function runList(): RunList {
  const runs: WordRun[] = [];
  return {
    runs,
    add: (run) => {
      if (run.text === '' && run.comments.length === 0) return;
      const last = runs.at(-1);
      if (last !== undefined && isAlike(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
      else runs.push(run);
    },
  };
}

function isAlike(one: WordRun, other: WordRun): boolean {
  return (
    one.hidden === other.hidden &&
    one.struck === other.struck &&
    one.colour === other.colour &&
    areSame(one.comments, other.comments, (a, b) => a === b) &&
    areSame(one.revisions, other.revisions, isSameRevision)
  );
}

function areSame<T>(some: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  if (some === others) return true;
  return some.length === others.length && some.every((each, index) => isSame(each, others[index] as T));
}

/** Whether two changes are one, as far as the file says. */
export function isSameRevision(one: Revision, other: Revision): boolean {
  return (
    one === other ||
    (one.kind === other.kind && one.author === other.author && one.date === other.date && one.move === other.move)
  );
}
