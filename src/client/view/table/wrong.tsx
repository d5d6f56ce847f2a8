import type { Row } from '../../../studio/protocol/rows.ts';
import type { FindingView } from '../../../studio/protocol.ts';
import { totals, trial } from '../../state/trial.ts';
import { words } from '../../state/words.ts';
import { Sentence } from '../sentence.tsx';
import { FixButton } from '../side/fix-button.tsx';

/** What is said of an item, beside it, with what mends it. While something is typed the rows stay where they are: it is said once that is written. */
export function Wrong({ findings }: { readonly findings: readonly FindingView[] }) {
  if (trial.value !== null) return null;
  return (
    <>
      {findings.map((finding) => (
        <span
          key={`${finding.code}:${finding.line}:${finding.column}`}
          class={`wrong ${finding.severity}`}
          title={finding.hint}
        >
          <Sentence text={finding.message} /> <FixButton finding={finding} />
        </span>
      ))}
    </>
  );
}

/** Sums that do not hold, as a mark that turns as one types. */
export function Off({ row, off }: { readonly row: Row; readonly off: Row['off'] }) {
  const [first] = off;
  if (first === undefined) return null;
  const classes = row.only.length || totals.value.filter(({ isUnit }) => !isUnit).length;
  const isAlike = off.length === classes && off.every(({ sum }) => sum === first.sum);
  return <span class="mark off">{words.off(isAlike ? [{ name: null, sum: first.sum }] : off)}</span>;
}
