import {
  draft,
  leaveDraft,
  newer,
  saveSource,
  source,
  sourceTrouble,
  unreadable,
  writeOver,
} from '../../state/source.ts';
import { objection, trial } from '../../state/trial.ts';
import { words } from '../../state/words.ts';
import { Sentence } from '../sentence.tsx';

/** Which file it is, whether what was typed is written, and why it cannot be; `wanted` is the file of what is chosen. */
export function SourceBar({ wanted }: { readonly wanted: string | null }) {
  const now = source.value;
  const isTyped = draft.value !== null;
  const isElsewhere = isTyped && wanted !== null && wanted !== now?.file;
  return (
    <div class="source-bar">
      <span class="place">{now?.file}</span>
      <span class="quiet" role="status">
        {now === null || now.isFixed !== null ? '' : isTyped ? words.source.typed : words.source.written}
      </span>
      {isTyped && newer.value === null && (
        <span class="actions">
          <button type="button" class="do small" aria-keyshortcuts="Control+S" onClick={() => void saveSource()}>
            {words.source.save}
          </button>
          <button type="button" class="small" onClick={leaveDraft}>
            {words.source.leave}
          </button>
        </span>
      )}
      {now?.isFixed && <p class="help">{now.isFixed}</p>}
      {isElsewhere && <p class="help warning">{words.source.elsewhere}</p>}
      <Objection />
      {newer.value !== null && <Conflict />}
    </div>
  );
}

/** Why what was typed is not written, or would not be. */
function Objection() {
  const would = draft.value === null ? null : (trial.value?.unread ?? objection.value);
  const trouble = sourceTrouble.value ?? unreadable.value;
  const said = trouble ?? would;
  return (
    <p class={trouble === null ? 'help warning' : 'help error'} role="alert">
      {said !== null && <Sentence text={said} />}
    </p>
  );
}

/** Two texts for one file, and the choice between them. */
function Conflict() {
  return (
    <div class="conflict" role="group" aria-label={words.conflict}>
      <p>{words.conflict}</p>
      <p class="actions">
        <button type="button" onClick={() => void writeOver()}>
          {words.writeMine}
        </button>
        <button type="button" onClick={leaveDraft}>
          {words.takeTheirs}
        </button>
      </p>
    </div>
  );
}
