import type { FileKind } from '../load/file-kind.ts';
import { readHouseStyle } from '../load/lane.ts';
import { reportDepartures } from '../load/shape.ts';
import { parseYaml } from '../load/yaml.ts';
import type { Files } from '../ports/files.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { remembering } from '../text/remembering.ts';
import type { SourceText } from '../text/source.ts';

/**
 * Those of the findings in a file that the YAML extension of an editor says too: what departs from the schema that the
 * first line of the file names, if that schema lies in the repository, and the file is YAML as it stands. All else only
 * the program knows, and what was found behind a slip that it mended.
 */
export function saidBySchema(
  findings: readonly Diagnostic[],
  kind: FileKind | undefined,
  files: Files,
): ReadonlySet<Diagnostic> {
  const [first] = findings;
  if (first === undefined || kind === undefined) return new Set();
  const { source } = first.place;
  if (!isBound(source, kind, files)) return new Set();
  const departures = departuresOf(source, kind);
  return new Set(findings.filter((each) => departures.has(keyOf(each))));
}

/** Whether the first line of a file binds it to its schema. */
function isBound({ path, text }: SourceText, kind: FileKind, files: Files): boolean {
  const named = /^\ufeff?# yaml-language-server: \$schema=((?:\.\.\/)+)(schemas\/[a-z]+\.schema\.json)\s/.exec(text);
  const [, up = '', schema] = named ?? [];
  const isOfRoot = up.length / '../'.length === path.split('/').length - 1;
  return isOfRoot && schema === `schemas/${kind}.schema.json` && files.read(schema).kind === 'text';
}

/** What departs from the schema in a text as it stands; nothing where it is no sound YAML. */
const departuresOf = remembering((source: SourceText, kind: FileKind): ReadonlySet<string> => {
  const found: Diagnostic[] = [];
  const yaml = readHouseStyle(source) ?? parseYaml(source, (diagnostic) => found.push(diagnostic));
  if (yaml === undefined || found.length > 0) return new Set();
  reportDepartures(yaml, kind, (diagnostic) => found.push(diagnostic));
  return new Set(found.map(keyOf));
});

function keyOf({ code, facts, place: { start, end } }: Diagnostic): string {
  return JSON.stringify([code, facts, start, end]);
}
