import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SettingView, TypedEntry } from '../../../studio/protocol/settings.ts';
import { type EntryRow, movedBy, rowsIn, typedFrom, withCell, withNew } from '../../logic/entries.ts';
import { act, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { type Tried, useTried } from './tried.ts';

/** A list while it is edited: nothing is written before that is wished. */
export interface EntriesDraft {
  readonly rows: readonly EntryRow[];
  /** Whether it is another than the one that stands in the file. */
  readonly isChanged: boolean;
  readonly tried: Tried | null;
  /** Why it was not written; null where nothing was refused. */
  readonly refusal: string | null;
  /** Where its rows stand, so that the keys stay with the entry that is moved. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly type: (row: EntryRow, column: string, text: string) => void;
  readonly move: (row: EntryRow, step: 1 | -1) => void;
  readonly remove: (row: EntryRow) => void;
  readonly add: (entries: readonly TypedEntry[]) => void;
  readonly write: () => void;
  readonly discard: () => void;
}

/** The draft of a list, or of an entry. What is typed stays while something else comes to stand in the file; it is refused then when it is written. */
export function useEntriesDraft({ path, kind, value, entries }: SettingView): EntriesDraft {
  const { columns = [] } = entries ?? {};
  const body = useRef<HTMLTableSectionElement>(null);
  const wanted = useRef<string | null>(null);
  const count = useRef(0);
  const [base, begin] = useState(value);
  const [rows, give] = useState<readonly EntryRow[]>(() => rowsIn(value, columns));
  const [refusal, refuse] = useState<string | null>(null);
  const [isWritten, mark] = useState(false);
  const typedIn = (all: readonly EntryRow[]) => typedFrom(all, columns, kind === 'entry' ? kind : 'entries');
  const typed = typedIn(rows);
  const isChanged = !isWritten && typed !== typedIn(rowsIn(base, columns));
  const tried = useTried(path, isChanged ? typed : null, base);
  const discard = (): void => {
    begin(value);
    give(rowsIn(value, columns));
    refuse(null);
    mark(false);
  };
  useEffect(() => {
    if (!isChanged) discard();
  }, [value]);
  useLayoutEffect(() => {
    if (wanted.current !== null) body.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const change = (next: readonly EntryRow[], focus: string | null = null): void => {
    wanted.current = focus;
    refuse(null);
    mark(false);
    give(next);
  };
  return {
    ...{ rows, isChanged, tried, refusal, body, discard },
    type: ({ key }, column, text) => change(withCell(rows, key, column, text)),
    move: ({ key }, step) => change(movedBy(rows, key, step), `[data-entry="${key}"] .${step === 1 ? 'down' : 'up'}`),
    remove: ({ key }) => {
      const at = rows.findIndex((row) => row.key === key);
      const beside = rows[at + 1] ?? rows[at - 1];
      change(rows.toSpliced(at, 1), beside === undefined ? null : `[data-entry="${beside.key}"] .remove`);
    },
    add: (added) => {
      count.current += 1;
      change(withNew(rows, added, columns, count.current), `[data-entry="new-${count.current}-0"] input`);
    },
    write: () => {
      if (!isChanged) return;
      void act(wishOf({ kind: 'setting', path, value: typed, was: base })).then((outcome) => {
        refuse(outcome?.kind === 'done' ? null : (outcome?.said ?? words.unanswered));
        mark(outcome?.kind === 'done');
      });
    },
  };
}
