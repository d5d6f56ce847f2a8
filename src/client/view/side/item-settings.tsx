import type { Row } from '../../../studio/protocol/rows.ts';
import { lineageOf } from '../../logic/lineage.ts';
import { kindOf } from '../../logic/worth.ts';
import { desk, system } from '../../state/desk.ts';
import { openChanging } from '../../state/forms.ts';
import { actAndSay, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';

/** For which classes an item is. */
export function Applies({ row }: { readonly row: Row }) {
  return (
    <>
      <dt>{words.applies.title}</dt>
      <dd>
        <span class="value">{row.only.length === 0 ? words.applies.all : words.only(row.only.join('、'))}</span>
        {row.applies === null && row.only.length > 0 && <span class="quiet"> {words.inherited}</span>}
        <Change kind="applies" id={row.id} label={words.applies.open} />
      </dd>
    </>
  );
}

/** Whether an item has the mark of a core item. */
export function Core({ row }: { readonly row: Row }) {
  if (desk.value?.isFixed !== null && !row.core) return null;
  const set = (isCore: boolean): void =>
    void actAndSay(
      wishOf({
        kind: 'set',
        id: row.id,
        field: 'core',
        value: isCore ? 'true' : '',
        was: row.core ? 'true' : null,
      }),
    );
  return (
    <>
      <dt>{words.field.core}</dt>
      <dd>
        <label title={words.help.core}>
          <input
            type="checkbox"
            checked={row.core}
            disabled={desk.value?.isFixed !== null}
            onChange={({ currentTarget }) => set(currentTarget.checked)}
          />{' '}
          {words.coreMark}
        </label>
      </dd>
    </>
  );
}

/** By what an item counts. */
export function Worth({ row }: { readonly row: Row }) {
  const { value = null, isSpecial = false } = row.more.find(({ field }) => field === 'worth') ?? {};
  return (
    <>
      <dt>{words.field.worth}</dt>
      <dd>
        <span class="value">{isSpecial ? words.more.special : words.worth.kind[kindOf(value)]}</span>
        {!isSpecial && <Change kind="worth" id={row.id} label={words.worth.open} />}
      </dd>
    </>
  );
}

/** What an item says of the year before. */
export function Formerly({ row }: { readonly row: Row }) {
  const said = row.more.find(({ field }) => field === 'lineage');
  if (said?.isSpecial !== false || system.value?.hasBefore !== true) return null;
  const { origin, of, changes, reason } = lineageOf(said.value);
  const names = of.map((id) => row.formers.find((each) => each.id === id)?.name ?? id);
  const kinds = changes.map((each) => words.lineage.change[each]);
  return (
    <>
      <dt>{words.lineage.title}</dt>
      <dd>
        {said.value === null ? (
          <span class="quiet">{words.lineage.nothing}</span>
        ) : (
          <span class="wording">{words.lineage.said({ origin, of: names, changes: kinds, reason })}</span>
        )}
        <Change kind="lineage" id={row.id} label={words.lineage.open} />
      </dd>
    </>
  );
}

/** How a criterion is scored, as it is printed. */
export function Rule({ row }: { readonly row: Row }) {
  if (row.kind === 'indicator') return null;
  return (
    <>
      <dt>{words.field.scoring}</dt>
      <dd>
        <span class="wording">{row.scoring}</span>
        <Change kind="rule" id={row.id} label={words.rule.open} />
      </dd>
    </>
  );
}

function Change({
  kind,
  id,
  label,
}: {
  readonly kind: 'applies' | 'rule' | 'worth' | 'lineage';
  readonly id: string;
  readonly label: string;
}) {
  if (desk.value?.isFixed !== null) return null;
  return (
    <button type="button" class="small" aria-label={`${words.edit} ${label}`} onClick={() => openChanging(kind, id)}>
      {words.edit}
    </button>
  );
}
