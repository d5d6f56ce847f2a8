import type { MoreView, Row } from '../../../studio/protocol/rows.ts';
import { isSame, moreField } from '../../logic/fields.ts';
import { desk, system } from '../../state/desk.ts';
import { edit, editing } from '../../state/editing.ts';
import { openSource } from '../../state/side.ts';
import { actAndSay, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { One } from './item-field.tsx';

/** The fields of an item that stand in no column of the table: those in which something is, and a way to each other one. */
export function MoreFields({ row }: { readonly row: Row }) {
  const isOpen = (each: MoreView): boolean =>
    editing.value?.place === 'panel' && isSame(editing.value, moreField(row, each));
  const isHere = ({ field, isSpecial }: MoreView): boolean =>
    field !== 'confirmed' && field !== 'worth' && (field !== 'lineage' || isSpecial);
  const fields = row.more.filter(isHere);
  const shown = fields.filter((each) => each.value !== null || each.isSpecial || isOpen(each));
  const others = fields.filter((each) => !shown.includes(each));
  return (
    <>
      {shown.map((each) =>
        each.isSpecial ? (
          <Special key={each.field} row={row} more={each} />
        ) : (
          <Written key={each.field} row={row} more={each} />
        ),
      )}
      {desk.value?.isFixed === null && others.length > 0 && (
        <>
          <dt />
          <dd>
            <select
              class="small"
              aria-label={words.more.open}
              value=""
              onChange={({ currentTarget: { value } }) => {
                const chosen = others.find(({ field }) => field === value);
                if (chosen !== undefined) edit(moreField(row, chosen), 'panel');
              }}
            >
              <option value="">{words.more.open}</option>
              {others.map(({ field }) => (
                <option key={field} value={field}>
                  {words.field[field]}
                </option>
              ))}
            </select>
          </dd>
        </>
      )}
    </>
  );
}

interface Given {
  readonly row: Row;
  readonly more: MoreView;
}

function Written({ row, more }: Given) {
  return <One field={moreField(row, more)} label={words.field[more.field]} shown={shownAs(more)} />;
}

/** What is written in a way that only the text of the file can show. */
function Special({ row, more: { field } }: Given) {
  return (
    <>
      <dt>{words.field[field]}</dt>
      <dd>
        <span class="quiet">{words.more.special}</span>
        <button type="button" class="small" onClick={() => openSource({ file: row.file, line: row.line })}>
          {words.source.open}
        </button>
      </dd>
    </>
  );
}

/** What stands in a field, with words by what they mean and classes by their names. */
function shownAs({ field, value }: MoreView): string {
  if (field === 'notApplicable' || field === 'provenance') {
    const meanings: Readonly<Record<string, string>> = words.more.choices[field];
    return meanings[value ?? ''] ?? value ?? '';
  }
  if (field !== 'targets' && field !== 'textFor') return value ?? '';
  const names = new Map((system.value?.totals ?? []).map(({ id, name }) => [id, name]));
  return (value ?? '').replace(/(?<=^|[；+])[a-z][a-z\d-]*(?=[+=])/gu, (id) => names.get(id) ?? id);
}

/** Of a file that is still to be looked through: that it is, and that it was. */
export function Confirming({ row }: { readonly row: Row }) {
  const was = row.more.find(({ field }) => field === 'confirmed')?.value ?? null;
  if (was !== 'false') return null;
  const confirm = () => void actAndSay(wishOf({ kind: 'set', id: row.id, field: 'confirmed', value: '', was }));
  return (
    <p class="unconfirmed">
      {words.more.unconfirmed}
      {desk.value?.isFixed === null && (
        <button type="button" class="small" onClick={confirm}>
          {words.more.confirm}
        </button>
      )}
    </p>
  );
}
