import type { ColumnView, SettingView } from '../../../studio/protocol/settings.ts';
import { cellAt, keyOf, nameOf } from '../../logic/entries.ts';
import { desk } from '../../state/desk.ts';
import { words } from '../../state/words.ts';
import { Effect } from './effect.tsx';
import { type EntriesDraft, useEntriesDraft } from './entries-draft.ts';
import { EntryCells } from './entry-cells.tsx';
import { ListFindings } from './list-findings.tsx';

/** A list of the scheme, or what holds only together, as a table in its place: what is changed in it is tried as a whole, and written when that is wished. */
export function EntriesTable({ setting }: { readonly setting: SettingView }) {
  const draft = useEntriesDraft(setting);
  const { rows, isChanged, tried, refusal } = draft;
  // Entries in an entry have a table of their own.
  const columns = (setting.entries?.columns ?? []).filter(({ kind }) => kind !== 'entries');
  const said = refusal ?? tried?.refused?.said ?? null;
  const wrong = cellAt(setting, rows, tried?.refused?.setting);
  return (
    <form
      class="setting entries"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        draft.write();
      }}
    >
      <h4>{[...setting.within, setting.title].join(' · ')}</h4>
      <p class="quiet">{setting.description}</p>
      {rows.length > 0 && (
        <Entries setting={setting} draft={draft} columns={columns} wrong={wrong && { ...wrong, said: said ?? '' }} />
      )}
      <Adding setting={setting} draft={draft} />
      {isChanged ? (
        <div class="would">
          <Effect tried={tried} said={wrong === null ? said : null} />
          <p class="actions">
            <button type="submit" class="do">
              {words.write}
            </button>
            <button type="button" onClick={draft.discard}>
              {words.entries.discard}
            </button>
          </p>
        </div>
      ) : (
        <ListFindings setting={setting} />
      )}
    </form>
  );
}

interface Given {
  readonly setting: SettingView;
  readonly draft: EntriesDraft;
  readonly columns: readonly ColumnView[];
  readonly wrong: { readonly key: string; readonly column: string; readonly said: string } | null;
}

function Entries({ setting: { kind, title }, draft, columns, wrong }: Given) {
  const { rows, body } = draft;
  return (
    <>
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              {columns.map((each) => (
                <th key={keyOf(each)} scope="col" title={each.description}>
                  {each.title}
                </th>
              ))}
              <th scope="col">{words.entries.actions}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, index) => (
              <EntryCells
                key={row.key}
                row={row}
                columns={columns}
                name={kind === 'entry' ? title : nameOf(row) || words.entries.unnamed(index + 1)}
                isAlone={kind === 'entry'}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                wrong={wrong?.key === row.key ? wrong : null}
                draft={draft}
              />
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{words.entries.columns}</summary>
        <dl>
          {columns.map((each) => (
            <div key={keyOf(each)}>
              <dt>{each.title}</dt>
              <dd>{each.description}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** Adds an entry, and begins what is not there yet, a list with what is usual as well. */
function Adding({ setting, draft: { rows, add } }: { readonly setting: SettingView; readonly draft: EntriesDraft }) {
  const isEmpty = rows.length === 0;
  if (setting.kind === 'entry' && !isEmpty) return null;
  const label = setting.kind === 'entry' ? words.entries.begin : words.entries.add;
  return (
    <>
      {isEmpty && <p class="quiet">{setting.preset ? words.settings.preset(setting.preset) : words.settings.open}</p>}
      {desk.value?.isFixed === null && (
        <p class="actions">
          <button type="button" aria-label={words.entries.of(label, setting.title)} onClick={() => add([{}])}>
            {label}
          </button>
          {isEmpty &&
            setting.entries?.starts.map(({ label, description, value }) => (
              <button key={label} type="button" title={description} onClick={() => add(JSON.parse(value))}>
                {words.entries.start(label)}
              </button>
            ))}
        </p>
      )}
    </>
  );
}
