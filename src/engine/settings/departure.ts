import { type Edit, edited } from '../../edit/edit.ts';
import { reportDepartures } from '../../load/shape.ts';
import { parseYaml } from '../../load/yaml.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { SourceText } from '../../text/source.ts';

/** In what a scheme would depart from its schema after an edit, and does not before it: the first of these. Undefined where it would not, and where the edit cannot be made, which is found when it is. */
export function departureAfter(edit: Edit | undefined): Diagnostic | undefined {
  const after = edit && edited(edit);
  if (edit === undefined || after === undefined) return undefined;
  const before = new Set(departuresIn(edit.yaml.source).map(told));
  return departuresIn(after).find((each) => !before.has(told(each)));
}

function departuresIn(source: SourceText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const yaml = parseYaml(source, () => undefined);
  if (yaml !== undefined) reportDepartures(yaml, 'scheme', (each) => found.push(each));
  return found;
}

function told({ code, facts }: Diagnostic): string {
  return JSON.stringify([code, facts]);
}
