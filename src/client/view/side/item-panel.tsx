import type { Row } from '../../../studio/protocol/rows.ts';
import { difference } from '../../logic/difference.ts';
import { besideField, type Field, fieldsOf } from '../../logic/fields.ts';
import { cursor, findingsOf } from '../../state/choice.ts';
import { desk, nameOfKind, rowOf } from '../../state/desk.ts';
import { form } from '../../state/forms.ts';
import { openSource } from '../../state/side.ts';
import { words } from '../../state/words.ts';
import { latePanel } from '../late.tsx';
import { AddForm } from './add-form.tsx';
import { AppliesForm } from './applies-form.tsx';
import { ClassPoints } from './class-points.tsx';
import { Finding } from './finding.tsx';
import { ItemActions } from './item-actions.tsx';
import { One } from './item-field.tsx';
import { Applies, Core, Formerly, Rule, Worth } from './item-settings.tsx';
import { Confirming, MoreFields } from './more-fields.tsx';
import { RemoveForm } from './remove-form.tsx';
import { RuleForm } from './rule-form.tsx';

const LineageForm = latePanel(async () => (await import('./lineage-form.tsx')).LineageForm);
const WorthForm = latePanel(async () => (await import('./worth-form.tsx')).WorthForm);

/** All of the item where the keys are: every field, what it was the year before, what is said of it, what can be done. */
export function ItemPanel() {
  const row = rowOf(cursor.value?.id ?? null);
  if (form.value?.kind === 'add') return <AddForm key={form.value.of} {...form.value} />;
  if (form.value?.kind === 'remove') return <RemoveForm key={form.value.of} id={form.value.id} />;
  if (form.value?.kind === 'applies') return <AppliesForm key={form.value.of} id={form.value.id} />;
  if (form.value?.kind === 'rule') return <RuleForm key={form.value.of} id={form.value.id} />;
  if (form.value?.kind === 'worth') return <WorthForm />;
  if (form.value?.kind === 'lineage') return <LineageForm />;
  if (row === undefined) return <p class="quiet">{words.noItem}</p>;
  return (
    <>
      <h2>
        <span class="quiet">{nameOfKind(row)}</span> {row.words}
      </h2>
      {desk.value?.isFixed === null && <ItemActions row={row} />}
      <Confirming row={row} />
      <ul class="findings">
        {findingsOf(row.id).map((finding) => (
          <Finding key={`${finding.line}:${finding.column}:${finding.code}`} finding={finding} />
        ))}
      </ul>
      <dl>
        <One field={{ id: row.id, field: 'id', part: null, was: row.id }} label={words.field.id} />
        {fieldsOf(row, 'points').map((field) => (
          <One key={field.part ?? ''} field={field} label={labelOf(row, field)} />
        ))}
        <ClassPoints row={row} />
        <Worth row={row} />
        <Applies row={row} />
        <Core row={row} />
        {fieldsOf(row, 'department').map((field) => (
          <One key="department" field={field} label={words.field.department}>
            {row.departments.length === 0 && <span class="quiet">{words.noDepartment}</span>}
            {!row.isDepartmentOwn && row.departments.length > 0 && <span class="quiet"> {words.inherited}</span>}
          </One>
        ))}
        <One field={besideField(row, 'cooperating')} label={words.field.cooperating} />
        <Before row={row} />
        <Formerly row={row} />
        <Rule row={row} />
        <MoreFields row={row} />
        {fieldsOf(row, 'remark').map((field) => (
          <One key="remark" field={field} label={words.field.remark} />
        ))}
        <One field={besideField(row, 'note')} label={words.field.note} />
      </dl>
      <button type="button" class="place" title={words.source.open} onClick={() => openSource(null)}>
        {row.file}:{row.line}
      </button>
    </>
  );
}

function labelOf(row: Row, { field, part }: Field): string {
  const name = row.byClass.find(({ id }) => id === part)?.name;
  return name === undefined ? words.field[field] : `${words.field[field]}（${name}）`;
}

/** How an item read the year before, where it read otherwise. */
function Before({ row }: { readonly row: Row }) {
  if (row.before === null) return null;
  const { head, removed, added, tail } = difference(row.before.words, row.words);
  return (
    <>
      <dt>{words.before}</dt>
      <dd class="wording">
        {row.before.points !== row.points && (
          <p>{`${row.before.points ?? words.empty} → ${row.points ?? words.empty}`}</p>
        )}
        {row.before.words !== row.words && (
          <p>
            {head}
            {removed !== '' && <del>{removed}</del>}
            {added !== '' && <ins>{added}</ins>}
            {tail}
          </p>
        )}
      </dd>
    </>
  );
}
