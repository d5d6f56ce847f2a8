import { findings } from '../../state/choice.ts';
import { desk } from '../../state/desk.ts';
import { words } from '../../state/words.ts';
import { Finding } from './finding.tsx';

/** Everything that is said of the edition. */
export function FindingsPanel() {
  const { errors, warnings } = desk.value?.elsewhere ?? { errors: 0, warnings: 0 };
  return (
    <>
      {findings.value.length === 0 && <p class="quiet">{words.noFindings}</p>}
      <ul class="findings">
        {findings.value.map((finding) => (
          <Finding
            key={`${finding.file}:${finding.line}:${finding.column}:${finding.code}`}
            finding={finding}
            isLinked
          />
        ))}
      </ul>
      {errors + warnings > 0 && <p class="quiet">{words.elsewhere(errors, warnings)}</p>}
    </>
  );
}
