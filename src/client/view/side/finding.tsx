import type { FindingView } from '../../../studio/protocol.ts';
import { goToItem } from '../../state/choice.ts';
import { desk } from '../../state/desk.ts';
import { openSource } from '../../state/side.ts';
import { words } from '../../state/words.ts';
import { FindingSaid } from './finding-said.tsx';
import { FixButton } from './fix-button.tsx';

/** What is said of a place, with what mends it and the way to its item. */
export function Finding({ finding, isLinked = false }: { readonly finding: FindingView; readonly isLinked?: boolean }) {
  const { severity, file, line, system, item } = finding;
  return (
    <li class={`finding ${severity}`}>
      <FindingSaid finding={finding} />
      <p class="quiet place">
        {file}:{line}
      </p>
      <p class="actions">
        {isOfEdition(file) && (
          <button type="button" onClick={() => openSource({ file, line })}>
            {words.source.open}
          </button>
        )}
        {isLinked && item !== null && (
          <button type="button" onClick={() => goToItem(item, system)}>
            {words.goTo}
          </button>
        )}
        <FixButton finding={finding} />
      </p>
    </li>
  );
}

/** Whether a file is one of the edition, whose texts alone are shown. */
function isOfEdition(file: string): boolean {
  return file.startsWith(`indicators/${desk.value?.edition.id}/`) && file.endsWith('.yaml');
}
