import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { TEXTCONV } from '../cli/specs/review.ts';
import { type Notes, readYaml } from '../load/document.ts';
import { childrenAt, textAt } from '../load/node.ts';
import { REGISTER_FILES } from '../load/registers.ts';
import { listRepository } from '../load/repository.ts';
import { readSystemHeads } from '../load/scheme.ts';
import { parseYaml } from '../load/yaml.ts';
import { failure } from '../ports/failure.ts';
import type { Files } from '../ports/files.ts';
import type { World } from '../ports/world.ts';
import { dataAsProse, type Names } from '../report/prose.ts';

/** Files of the data are far smaller; a larger one is printed as it is. */
const LARGEST = 2 * 1024 * 1024;

/** Prints a YAML file of the data as prose, for Git to compare (`textconv` of a diff driver). Whatever is no sound data is printed as it is: Git stops when this fails. Throws a failure only when there is no such file. */
export async function textconv(
  world: Pick<World, 'files' | 'folders' | 'terminal'>,
  { operands }: Asked<typeof TEXTCONV>,
): Promise<ExitCode> {
  const [path] = operands;
  const content = world.folders.bytes(path);
  if (content.kind === 'not-a-file') throw failure((say) => say.notPlain(path));
  if (content.kind === 'too-large') throw failure((say) => say.tooLarge(path, content.limit));
  if (content.kind !== 'bytes') throw failure((say) => say.noFile(path));
  const { bytes } = content;
  const prose = bytes.length > LARGEST ? undefined : proseOf(world.files, path, bytes);
  if (prose === undefined) world.terminal.print(bytes);
  else world.terminal.print(prose);
  return 0;
}

/** Undefined for what is no text in UTF-8, no YAML, or YAML of which a reader would lose something. */
function proseOf(files: Files, path: string, bytes: Uint8Array): string | undefined {
  let isSound = true;
  const text = textIn(bytes);
  const yaml =
    text === undefined
      ? undefined
      : parseYaml({ path, text }, () => {
          isSound = false;
        });
  return yaml !== undefined && isSound ? dataAsProse(yaml, namesIn(files)) : undefined;
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The names of departments, offices and unit classes as the working tree has them now: of both states that Git compares the same ids get the same names. What cannot be read names nothing, nor does an id that two systems or two departments have given to a class or an office of another name: of which a file is, Git does not say. */
function namesIn(files: Files): Names {
  const ignore = (): undefined => undefined;
  const aids = { parse: parseYaml };
  const notes: Notes = { report: ignore, departs: ignore, aids, lacks: ignore, parsed: new Map() };
  const newest = listRepository(files, notes.report)?.editions.at(-1);
  const register = newest && readYaml(files, REGISTER_FILES.departments, 'departments', notes);
  const scheme = newest && readYaml(files, `indicators/${newest}/scheme.yaml`, 'scheme', notes);
  const departments = register ? childrenAt(register, 'departments').nodes : [];
  const classes = scheme ? readSystemHeads(scheme, notes.report).flatMap((system) => system.classes) : [];
  const named = (written: typeof departments) =>
    written.map((each) => [textAt(each, 'id'), textAt(each, 'name')] as const);
  return {
    departments: new Map(named(departments)),
    offices: certain(named(departments.flatMap((each) => childrenAt(each, 'offices').nodes))),
    classes: certain(classes.map(({ id, name }) => [id, name])),
  };
}

/** Names by ids, without the ids that have several names. */
function certain(pairs: readonly (readonly [id: string, name: string])[]): ReadonlyMap<string, string> {
  const isOther = ([id, name]: readonly [string, string]): boolean =>
    pairs.some((each) => each[0] === id && each[1] !== name);
  return new Map(pairs.filter((each) => !isOther(each)));
}
