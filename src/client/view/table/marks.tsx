import type { Row } from '../../../studio/protocol/rows.ts';
import { rowOf } from '../../state/desk.ts';
import { words } from '../../state/words.ts';
import { Off } from './wrong.tsx';

/** What is to be known of an item at a glance. */
export function Marks({ row, off }: { readonly row: Row; readonly off: Row['off'] }) {
  const above = rowOf(row.parent)?.only ?? [];
  const only = row.only.join('、') === above.join('、') ? '' : row.only.join('、');
  const isRewritten = row.before !== null && row.before.words !== row.words;
  return (
    <span class="marks">
      {row.core && (
        <span class="mark core" title={words.core}>
          <span aria-hidden="true">★</span> <span class="unseen">{words.core}</span>
        </span>
      )}
      {row.isNew && <span class="mark new">{words.isNew}</span>}
      {isRewritten && (
        <span class="mark rewritten" title={words.labelled(words.before, row.before?.words ?? '')}>
          {words.rewritten}
        </span>
      )}
      {only !== '' && <span class="mark only">{words.only(only)}</span>}
      <Off row={row} off={off} />
    </span>
  );
}
