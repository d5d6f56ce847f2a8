import type { Source } from '../../artifact/generator.ts';
import { judgeKept, readKept } from '../../collect/kept/read.ts';
import { readSource } from '../../load/read.ts';
import { keptPath } from '../../load/years/folder.ts';
import type { Files } from '../../ports/files.ts';
import type { Scores } from '../../results/scores.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { SourceText } from '../../text/source.ts';
import { reportingOf } from './self-reports.ts';

type Report = (diagnostic: Diagnostic) => void;
type Held = Pick<Source, 'edition' | 'registers' | 'proof'>;

/** The scores of the year of an edition that are kept in the repository; undefined where there are none, or something is wrong with them, which `check` says. */
export function keptScores(files: Files, source: Held): Scores | undefined {
  const text = keptSource(files, source);
  const kept = text && readKept(text, reportingOf(source));
  return kept?.findings.length === 0 ? kept.scores : undefined;
}

/** Everything that is wrong with the scores that are kept for the year of an edition; nothing where there are none. */
export function findingsInKept(files: Files, source: Held): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const text = keptSource(files, source, (diagnostic) => findings.push(diagnostic));
  return text === undefined ? findings : judgeKept(text, reportingOf(source));
}

/** The file in which they are kept; undefined where there is none, or it cannot be read, which is reported. */
export function keptSource(
  files: Files,
  { edition: { year } }: Pick<Source, 'edition'>,
  report: Report = () => undefined,
): SourceText | undefined {
  if (year === undefined) return undefined;
  return readSource(files, keptPath(year), (diagnostic) => {
    if (diagnostic.code !== 'file-missing') report(diagnostic);
  });
}
