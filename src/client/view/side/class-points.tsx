import type { Row } from '../../../studio/protocol/rows.ts';
import { fieldForClass, fieldsOf } from '../../logic/fields.ts';
import { desk, system } from '../../state/desk.ts';
import { edit, editing } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { EditedField } from '../field/edited-field.tsx';

/** Gives a class or a unit points of its own, where it has those of the others. */
export function ClassPoints({ row }: { readonly row: Row }) {
  const own = fieldsOf(row, 'points').map(({ part }) => part);
  const others = (system.value?.totals ?? []).filter(
    ({ id, name, isUnit }) => !own.includes(id) && (isUnit || row.only.length === 0 || row.only.includes(name)),
  );
  const now = editing.value;
  const chosen = others.find(({ id }) => now?.place === 'panel' && now.id === row.id && now.part === id);
  if (desk.value?.isFixed !== null || row.pointsKey !== 'points' || others.length < 2) return null;
  if (chosen !== undefined) {
    return (
      <>
        <dt>{chosen.name}</dt>
        <dd>
          <EditedField />
        </dd>
      </>
    );
  }
  const open = (id: string) => {
    const field = fieldForClass(row, id);
    if (field !== null) edit(field, 'panel');
  };
  return (
    <>
      <dt />
      <dd>
        <select
          class="small"
          aria-label={words.forClass}
          value=""
          onChange={({ currentTarget }) => open(currentTarget.value)}
        >
          <option value="">{words.forClass}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </dd>
    </>
  );
}
