import type { FindingView } from '../../../studio/protocol.ts';
import { words } from '../../state/words.ts';
import { Sentence } from '../sentence.tsx';

/** What a finding says, and its way out. */
export function FindingSaid({ finding: { code, severity, message, hint } }: { readonly finding: FindingView }) {
  return (
    <>
      <p>
        <b>
          {words[severity]} {code}
        </b>{' '}
        <Sentence text={message} />
      </p>
      <p class="quiet">
        <Sentence text={hint} />
      </p>
    </>
  );
}
