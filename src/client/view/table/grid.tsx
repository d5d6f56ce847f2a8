import { useEffect, useRef } from 'preact/hooks';
import { COLUMNS } from '../../logic/fields.ts';
import { cursor, hits, query, seen } from '../../state/choice.ts';
import { desk, system } from '../../state/desk.ts';
import { editing } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { gridKeys } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { useVirtual } from './virtual.ts';

/** The system as its own table: only the rows in sight are there, so that it is no table of HTML. */
export function Grid() {
  const scroller = useRef<HTMLDivElement>(null);
  const shown = seen.value;
  const keys = shown.map(({ row }) => row.id);
  const at = keys.indexOf(cursor.value?.id ?? '');
  const virtual = useVirtual(scroller, keys, [at, keys.indexOf(editing.value?.id ?? '')]);
  useEffect(() => {
    if (at === -1) return;
    const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
    const isNear = at >= startIndex - 1 && at <= endIndex + 1;
    virtual.scrollToIndex(at, { align: isNear ? 'auto' : 'center' });
  }, [cursor.value]);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [system.value?.id]);
  const found = query.value === '' ? null : new Set(hits.value);
  return (
    <div
      class="grid"
      ref={scroller}
      role="treegrid"
      tabIndex={-1}
      aria-label={`${words.table} ${system.value?.title ?? ''}`}
      aria-rowcount={shown.length + 1}
      aria-colcount={COLUMNS.length}
      aria-readonly={desk.value?.isFixed !== null}
      onKeyDown={gridKeys}
    >
      <Heading />
      <div role="rowgroup" class="rows" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const one = shown[index];
          return (
            one && (
              <GridRow
                key={key}
                {...one}
                index={index}
                start={start}
                isFound={found?.has(one.row.id) ?? false}
                isEntry={at === -1 && index === 0}
                measure={virtual.measureElement}
              />
            )
          );
        })}
      </div>
      {shown.length === 0 && <p class="none">{words.none}</p>}
    </div>
  );
}

function Heading() {
  return (
    <div role="rowgroup" class="heading">
      <div role="row" class="row" tabIndex={-1} aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <div key={column} role="columnheader" tabIndex={-1} class={`cell ${column}`}>
            {words.column[column]}
          </div>
        ))}
      </div>
    </div>
  );
}
