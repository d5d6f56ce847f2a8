import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { complaint, editing, trouble } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { Sentence } from '../sentence.tsx';
import { Conflict } from './conflict.tsx';

/** Below the field that is being edited: what there is to choose from, what is to be known of the field, what is wrong with what was typed. */
export function Below({ children }: { readonly children?: ComponentChildren }) {
  const element = useRef<HTMLSpanElement>(null);
  const field = editing.value?.field;
  const said = complaint();
  useLayoutEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [said]);
  if (field === undefined) return null;
  const kind = said === null ? '' : trouble.value === null ? 'warning' : 'error';
  return (
    <span class="below" ref={element}>
      {children}
      <span id="edited-help" class={`help ${kind}`}>
        <Sentence text={said ?? `${words.help[field]} ${words.keys}`} />
      </span>
      {trouble.value?.kind === 'conflict' && <Conflict now={trouble.value.now} />}
    </span>
  );
}
