import type { FindingView } from '../../../studio/protocol.ts';
import { desk } from '../../state/desk.ts';
import { actAndSay, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';

/** Writes what the program proposes, where it can mean nothing else. */
export function FixButton({ finding }: { readonly finding: FindingView }) {
  const { code, file, line, column, system, fix } = finding;
  if (fix === null || desk.value?.isFixed !== null) return null;
  const mend = () => void actAndSay(wishOf({ kind: 'fix', code, file, line, column }, system ?? undefined));
  return (
    <button type="button" class="do small" onClick={mend}>
      {words.fix(fix)}
    </button>
  );
}
