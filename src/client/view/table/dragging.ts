import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { placeOfDrop } from '../../logic/places.ts';
import { goTo } from '../../state/choice.ts';
import { desk, rows } from '../../state/desk.ts';
import { actAndSay, wishOf } from '../../state/wishes.ts';

/** Where what is dragged would go: a row, and before, after or under it. */
const over = signal<{ readonly id: string; readonly edge: 'before' | 'after' | 'under' } | null>(null);

/** Lets a row be dragged by its handle, and others be dropped on it. */
export function useDragging(id: string) {
  const row = useRef<HTMLElement | null>(null);
  const handle = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (row.current === null || handle.current === null) return;
    const element = row.current;
    const spotAt = (moved: unknown, y: number) => {
      const { top, height } = element.getBoundingClientRect();
      return placeOfDrop(rows.value, String(moved), id, y < top + height / 2);
    };
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        canDrag: () => desk.value?.isFixed === null,
        getInitialData: () => ({ id }),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data['id'] === 'string',
        onDrag: ({ source, location }) => {
          const spot = spotAt(source.data['id'], location.current.input.clientY);
          const edge = spot === null ? null : (Object.keys(spot)[0] as 'before' | 'after' | 'under');
          over.value = edge === null ? null : { id, edge };
        },
        onDragLeave: () => {
          over.value = null;
        },
        onDrop: ({ source, location }) => {
          over.value = null;
          const moved = String(source.data['id']);
          const spot = spotAt(moved, location.current.input.clientY);
          if (spot === null) return;
          const then = () => goTo({ id: moved, column: 'words' });
          void actAndSay(wishOf({ kind: 'move', id: moved, spot })).then(then);
        },
      }),
    );
  }, [id]);
  return { row, handle, edge: over.value?.id === id ? over.value.edge : undefined };
}
