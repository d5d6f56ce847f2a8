import type { SettingView } from '../../../studio/protocol/settings.ts';
import { findings } from '../../state/choice.ts';
import { Finding } from '../side/finding.tsx';

/** What is said of the lines on which a setting stands. */
export function ListFindings({ setting: { file, line, value, entries } }: { readonly setting: SettingView }) {
  const last = entries?.lastLine ?? line;
  const said = findings.value.filter(
    (each) => value !== null && each.file === file && each.line >= line && each.line <= last,
  );
  if (said.length === 0) return null;
  return (
    <ul class="findings">
      {said.map((finding) => (
        <Finding key={`${finding.line}:${finding.column}:${finding.code}`} finding={finding} />
      ))}
    </ul>
  );
}
