import { examineAll, type Means } from '../engine/examine/examine-all.ts';
import { openMemory } from '../load/memory.ts';
import type { World } from '../ports/world.ts';
import type { Held, Look } from '../studio/look.ts';
import { type Buffer, withBuffers } from './buffers.ts';

/** A repository as it is in the editor, with what is open there in the place of what is saved. */
export interface Repository {
  /** What is open, by the paths of the files. */
  readonly buffers: ReadonlyMap<string, Buffer>;
  /** The address of a file, as the editor names it where it is open. */
  addressOf(path: string): string;
  /** Takes note of a buffer; undefined for one that is closed, or of which the file is gone. */
  put(path: string, buffer: Buffer | undefined): void;
  /** Something has changed on disk. */
  touch(): void;
  /** What is found in it as it is now: whoever asks gets nothing that was found before something changed. Undefined where there is no `indicators/` any more. */
  state(): Promise<State | undefined>;
  /** Nothing is shown of it any more. */
  close(): void;
}

/** A repository as it was examined, with what is open in the editor. */
export type State = Look;

/** What becomes of what was found. */
export interface Listener {
  /** Is given each state once nothing has changed for a moment. */
  readonly show: (state: State | undefined) => Promise<void>;
  /** The repository could not be examined: a file cannot be read, or the program has a fault. */
  readonly fail: (error: unknown) => Promise<void>;
  /** Nothing more comes. */
  readonly end: () => Promise<void>;
}

/** So long nothing is shown after a change, in milliseconds: a person types on. */
const PAUSE = 100;

/** Opens a repository. It is examined when it is opened, and again after each change, one time after the other. */
export function openRepository(
  world: Pick<World, 'files' | 'hashes' | 'typesetter'>,
  addressOf: (path: string) => string,
  { generators }: Pick<Means, 'generators'>,
  { show, fail, end }: Listener,
): Repository {
  const memory = openMemory();
  const buffers = new Map<string, Buffer>();
  let changes = 0;
  let known: { readonly changes: number; readonly state: State | undefined } | undefined;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const examineNow = async (): Promise<void> => {
    const of = changes;
    const files = memory.look(withBuffers(world.files, new Map(buffers)));
    const held: Held[] = [];
    const examined = await examineAll(
      { ...world, files },
      {
        digests: false,
        visit: (edition, registers, previous, year) => held.push({ edition, registers, previous, year }),
        memory,
        generators,
      },
    );
    memory.settle();
    known = { changes: of, state: examined && { files, examined, held } };
  };
  const state = async (): Promise<State | undefined> => {
    while (known?.changes !== changes) {
      running ??= examineNow().finally(() => {
        running = undefined;
      });
      await running;
    }
    return known.state;
  };
  const showSoon = (): void => {
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void showNow(changes), PAUSE);
  };
  const showNow = async (of: number): Promise<void> => {
    try {
      const found = await state();
      if (of === changes) await show(found);
    } catch (error) {
      if (of === changes) await fail(error);
    }
  };
  showSoon();
  return {
    buffers,
    addressOf: (path) => buffers.get(path)?.address ?? addressOf(path),
    put: (path, buffer) => {
      if (buffer === undefined) buffers.delete(path);
      else buffers.set(path, buffer);
      showSoon();
    },
    touch: showSoon,
    state,
    close: () => {
      changes += 1;
      clearTimeout(timer);
      void end();
    },
  };
}
