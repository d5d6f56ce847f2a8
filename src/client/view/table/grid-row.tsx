import type { SeenRow } from '../../logic/filter.ts';
import { cursor, findingsOf } from '../../state/choice.ts';
import { offOf } from '../../state/trial.ts';
import { DepartmentCell, LastYearCell, PointsCell, RemarkCell, WordsCell } from './cells.tsx';
import { useDragging } from './dragging.ts';

interface Given extends SeenRow {
  readonly index: number;
  readonly start: number;
  readonly isFound: boolean;
  /** Whether the tabulator enters the table here. */
  readonly isEntry: boolean;
  readonly measure: (element: HTMLElement | null) => void;
}

/** A row of the table, at its place in the long list. */
export function GridRow({ row, isContext, index, start, isFound, isEntry, measure }: Given) {
  const drag = useDragging(row.id);
  const findings = findingsOf(row.id);
  const off = offOf(row);
  const worst = findings.some(({ severity }) => severity === 'error') || off.length > 0 ? 'error' : 'warning';
  const state = findings.length + off.length === 0 ? '' : worst;
  const here = cursor.value?.id === row.id ? cursor.value.column : null;
  const cell = { row, here, isEntry };
  return (
    <div
      role="row"
      tabIndex={-1}
      ref={(element) => {
        measure(element);
        drag.row.current = element;
      }}
      class={`row ${row.kind} level-${row.level} ${isContext ? 'context' : ''} ${isFound ? 'hit' : ''} ${state}`}
      style={{ transform: `translateY(${start}px)` }}
      data-index={index}
      data-id={row.id}
      data-drop={drag.edge}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-selected={here !== null}
    >
      <WordsCell {...cell} handle={drag.handle} findings={findings} off={off} />
      <PointsCell {...cell} />
      <LastYearCell {...cell} />
      <DepartmentCell {...cell} />
      <RemarkCell {...cell} />
    </div>
  );
}
