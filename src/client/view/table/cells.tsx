import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from '../../../studio/protocol/rows.ts';
import type { FindingView } from '../../../studio/protocol.ts';
import { namesOf } from '../../logic/departments.ts';
import { COLUMNS, type Column, fieldsOf, isSame } from '../../logic/fields.ts';
import { cursor, wantsFocus } from '../../state/choice.ts';
import { desk, nameOf, system } from '../../state/desk.ts';
import { edit, editing, shownIn } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { EditedField } from '../field/edited-field.tsx';
import { Marks } from './marks.tsx';
import { Sought } from './sought.tsx';
import { Wrong } from './wrong.tsx';

interface Given {
  readonly row: Row;
  /** The column of the row where the keys are. */
  readonly here: Column | null;
  readonly isEntry: boolean;
}

/** What an item is called, or asks: with its handle, its marks and what is wrong with it. */
export function WordsCell({
  row,
  handle,
  findings,
  off,
  ...given
}: Given & {
  readonly handle: RefObject<HTMLSpanElement | null>;
  readonly findings: readonly FindingView[];
  readonly off: Row['off'];
}) {
  return (
    <Cell row={row} column="words" {...given}>
      <span class="handle" ref={handle} title={words.drag} aria-hidden="true" />
      <EditedCell row={row} column="words">
        <span class="wording">
          <Sought text={shown(row, 'words') ?? row.words} />
        </span>
      </EditedCell>
      <Marks row={row} off={off} />
      <Wrong findings={findings} />
    </Cell>
  );
}

/** The points of an item: one figure, or one a class. */
export function PointsCell({ row, ...given }: Given) {
  const fields = fieldsOf(row, 'points');
  return (
    <Cell row={row} column="points" {...given}>
      {row.pointsKey === 'veto' && <span class="veto">{words.veto}</span>}
      {fields.map((field) => (
        <span key={field.part ?? ''} class="figure" data-part={field.part}>
          {field.part !== null && <span class="class">{row.byClass.find(({ id }) => id === field.part)?.name} </span>}
          {isSame(editing.value, field) && editing.value?.place === 'table' ? (
            <EditedField />
          ) : (
            <span class="value">
              {sign(row)}
              {shownIn(field) ?? '—'}
            </span>
          )}
        </span>
      ))}
    </Cell>
  );
}

function sign({ pointsKey }: Row): string {
  if (pointsKey === 'adds') return '+';
  return pointsKey === 'deducts' ? '−' : '';
}

/** What the points were the year before. */
export function LastYearCell({ row, ...given }: Given) {
  const isOther = row.before !== null && row.before.points !== row.points;
  const points = system.value?.hasBefore ? (row.before ?? row).points : null;
  return (
    <Cell row={row} column="before" {...given}>
      <span class={isOther ? 'other' : 'same'}>{row.isNew ? words.isNew : (points ?? '')}</span>
    </Cell>
  );
}

/** Who leads an item; in a quieter way where that stands above it. */
export function DepartmentCell({ row, ...given }: Given) {
  return (
    <Cell row={row} column="department" {...given}>
      <EditedCell row={row} column="department">
        <span class={row.isDepartmentOwn ? 'own' : 'inherited'}>
          <Sought text={namesOf(shown(row, 'department') ?? '', nameOf)} />
        </span>
      </EditedCell>
    </Cell>
  );
}

/** What is printed in the column of remarks. */
export function RemarkCell({ row, ...given }: Given) {
  return (
    <Cell row={row} column="remark" {...given}>
      <EditedCell row={row} column="remark">
        <Sought text={shown(row, 'remark') ?? ''} />
      </EditedCell>
    </Cell>
  );
}

/** What is shown in a cell with one field. */
function shown(row: Row, column: Column): string | null {
  const [field] = fieldsOf(row, column);
  return field === undefined ? null : shownIn(field);
}

/** What stands in a cell with one field, or the field while it is edited. */
function EditedCell({
  row,
  column,
  children,
}: {
  readonly row: Row;
  readonly column: Column;
  readonly children: ComponentChildren;
}) {
  const [field] = fieldsOf(row, column);
  const now = editing.value;
  return now?.place === 'table' && field !== undefined && isSame(now, field) ? <EditedField /> : children;
}

function Cell({
  row,
  column,
  here,
  isEntry,
  children,
}: Given & {
  readonly column: Column;
  readonly children: ComponentChildren;
}) {
  const element = useRef<HTMLDivElement>(null);
  const isHere = here === column;
  const isRead = desk.value?.isFixed !== null || fieldsOf(row, column).length === 0;
  useLayoutEffect(() => {
    if (!isHere || !wantsFocus.value || editing.value !== null) return;
    wantsFocus.value = false;
    element.current?.focus({ preventScroll: true });
  }, [isHere, wantsFocus.value, editing.value]);
  return (
    <div
      ref={element}
      role="gridcell"
      class={`cell ${column}`}
      tabIndex={isHere || (isEntry && column === COLUMNS[0]) ? 0 : -1}
      aria-colindex={COLUMNS.indexOf(column) + 1}
      aria-readonly={isRead}
      onFocus={() => {
        if (cursor.value?.id !== row.id || cursor.value.column !== column) cursor.value = { id: row.id, column };
      }}
      onDblClick={({ target }) => {
        const part = (target as Element).closest('[data-part]')?.getAttribute('data-part') ?? null;
        const field = fieldsOf(row, column).find((each) => each.part === part);
        if (field !== undefined && editing.value === null) edit(field, 'table');
      }}
    >
      {children}
    </div>
  );
}
