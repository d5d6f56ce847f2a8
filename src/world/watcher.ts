import { stateOf } from './folder-state.ts';
import { openWatchers } from './watchers.ts';

/** How long nothing more must have happened before an answer, in ms: a save is several events. */
const SETTLED = 10;
/** How long an answer waits at most while changes go on, in ms. */
const LONGEST = 100;
/** How often it is looked for changes of which nobody tells: those on network drives, and of a system that can watch no more folders. In ms. */
const LOOK = 1000;
/** The part of the time that looking may take. */
const LOOKING = 1 / 50;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const IS_DEEP = process.platform === 'win32' || process.platform === 'darwin';

/**
 * Calls `answer` now, and again after each change in folders below the root, also when one of them or the root goes and
 * comes back. Ends when the process is told to end, when `ended` has come (what that throws is thrown), or when `isWanted` says no after an answer; an
 * answer that throws ends it too.
 */
export async function watchFolders(
  root: string,
  folders: readonly string[],
  answer: () => Promise<void>,
  isWanted: () => boolean,
  ended?: Promise<void>,
): Promise<void> {
  const bell = openBell();
  const watchers = openWatchers(root, folders, IS_DEEP, bell.ring);
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
    bell.ring();
  };
  for (const signal of SIGNALS) process.once(signal, end);
  const thrown: unknown[] = [];
  ended?.then(end, (error: unknown) => {
    thrown.push(error);
    end();
  });
  try {
    while (!hasEnded) {
      // Before the answer: what changes while it is being made must be seen.
      const state = stateOf(root, folders);
      watchers.aim(state.folders);
      await answer();
      if (!isWanted()) break;
      const looking = setInterval(
        () => {
          if (stateOf(root, folders).signature !== state.signature) bell.ring();
        },
        Math.max(LOOK, state.took / LOOKING),
      );
      await rest(bell, () => hasEnded);
      clearInterval(looking);
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
    watchers.close();
  }
  for (const error of thrown) throw error;
}

/** Waits until something has changed, and has come to rest or gone on for long enough. */
async function rest(bell: Bell, hasEnded: () => boolean): Promise<void> {
  await bell.rung();
  const start = performance.now();
  while (!hasEnded()) {
    const left = LONGEST - (performance.now() - start);
    if (left <= 0 || !(await bell.rung(Math.min(SETTLED, left)))) return;
  }
}

interface Bell {
  readonly ring: () => void;
  /** Waits until it rings, or has rung since it was last waited for; at most for some milliseconds where a limit is given. Says whether it did. */
  rung(limit?: number): Promise<boolean>;
}

function openBell(): Bell {
  let hasRung = false;
  let hear: () => void = () => undefined;
  return {
    ring: () => {
      hasRung = true;
      hear();
    },
    rung: (limit) =>
      new Promise((resolve) => {
        const timer = limit === undefined ? undefined : setTimeout(() => answer(), limit);
        const answer = (): void => {
          clearTimeout(timer);
          hear = () => undefined;
          resolve(hasRung);
          hasRung = false;
        };
        hear = answer;
        if (hasRung) answer();
      }),
  };
}
