import { useState } from 'preact/hooks';
import type { RevisionGroup, RevisionRow, RevisionView } from '../../../studio/protocol/revision.ts';
import type { FileGroup, VersionChanges } from '../../../studio/protocol/versions.ts';
import { words } from '../../state/words.ts';
import { ChangeBody, ChangeMarks } from '../revision/change-row.tsx';

/** Which files that are no data are saved, too. */
interface Ticks {
  readonly ticked: ReadonlySet<string>;
  readonly tick: (paths: ReadonlySet<string>) => void;
}

/** What changed, in words and in files; with ticks where the files can be chosen. */
export function Changes({
  changes: { said, told, files },
  ticks,
}: {
  readonly changes: VersionChanges;
  readonly ticks?: Ticks;
}) {
  return (
    <>
      {said !== null && <p>{said}</p>}
      {told !== null && <Told told={told} />}
      {files.map((group) =>
        group.isData || ticks === undefined ? (
          <Files key={group.title} group={group} />
        ) : (
          <Choices key={group.title} group={group} ticks={ticks} />
        ),
      )}
    </>
  );
}

function Told({ told }: { readonly told: RevisionView }) {
  if (told.kind === 'refused') return <p>{told.said}</p>;
  const { verdict, isGood, counts, totals, notes, groups } = told;
  const all = groups.reduce((count, { rows }) => count + rows.length, 0);
  return (
    <>
      <p>
        <b class={isGood ? 'good' : 'bad'}>{verdict}</b> {counts}
      </p>
      {totals.map((total) => (
        <p key={total} class="effect">
          {total}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
      {groups.map((group) => (
        <Group key={group.title} group={group} isOpen={all <= MOST_OPEN} />
      ))}
    </>
  );
}

/** With more changes than these their groups are folded, so that what comes behind them is not far away. */
const MOST_OPEN = 20;

function Group({ group: { title, rows }, isOpen }: { readonly group: RevisionGroup; readonly isOpen: boolean }) {
  return (
    <details class="version-group" open={isOpen}>
      <summary>
        <h4>
          {title} <span class="quiet">{rows.length}</span>
        </h4>
      </summary>
      {rows.map((row, index) => (
        <Row key={row.place?.item ?? index} row={row} />
      ))}
    </details>
  );
}

/** A change in a line; what was beside what is where it is opened. */
function Row({ row }: { readonly row: RevisionRow }) {
  const [isOpen, open] = useState(false);
  return (
    <details class="version-row" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>
        <ChangeMarks row={row} /> {row.name}
        {row.effect.length > 0 && <span class="effect"> {words.revision.effect(row.effect)}</span>}
      </summary>
      {isOpen && <ChangeBody row={row} />}
    </details>
  );
}

/** The files of a kind, folded: people know them by what changed in them. */
function Files({ group: { title, files } }: { readonly group: FileGroup }) {
  return (
    <details class="version-row">
      <summary>{words.labelled(title, words.versions.files(files.length))}</summary>
      <ul class="paths">
        {files.map(({ path, change }) => (
          <li key={path}>
            <span class="badge">{change}</span> <bdi>{path}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Choices({
  group: { title, files },
  ticks: { ticked, tick },
}: {
  readonly group: FileGroup;
  readonly ticks: Ticks;
}) {
  const turn = (path: string, isOn: boolean): void => {
    const next = new Set(ticked);
    if (isOn) next.add(path);
    else next.delete(path);
    tick(next);
  };
  return (
    <fieldset class="others">
      <legend>{words.labelled(title, words.versions.files(files.length))}</legend>
      <p class="quiet">{words.versions.alsoSave}</p>
      <ul class="paths">
        {files.map(({ path, change }) => (
          <li key={path}>
            <label class="choice">
              <input
                type="checkbox"
                checked={ticked.has(path)}
                onChange={({ currentTarget }) => turn(path, currentTarget.checked)}
              />{' '}
              <span class="badge">{change}</span> <bdi>{path}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
