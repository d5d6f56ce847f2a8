import type { Asked } from '../cli/spec.ts';
import type { TEXTCONV } from '../cli/specs/textconv.ts';
import { type Notes, readYaml } from '../load/document.ts';
import { childrenAt, textAt } from '../load/node.ts';
import { REGISTER_FILES } from '../load/registers.ts';
import { listRepository } from '../load/repository.ts';
import { readSystemHeads } from '../load/scheme.ts';
import { parseYaml } from '../load/yaml.ts';
import { failure } from '../ports/failure.ts';
import type { ExitCode, World } from '../ports/world.ts';
import { dataAsProse, type Names } from '../report/prose.ts';

/** Files of the data are far smaller; a larger one is printed as it is. */
const LARGEST = 2 * 1024 * 1024;

/** Prints a YAML file of the data as prose, for Git to compare (`textconv` of a diff driver). Whatever is no sound data is printed as it is: Git stops when this fails. Throws a failure only when there is no such file. */
export async function textconv(world: World, { operands }: Asked<typeof TEXTCONV>): Promise<ExitCode> {
  const [path] = operands;
  const content = world.bytes(path);
  if (content.kind !== 'bytes') throw failure((say) => say.noFile(path));
  const { bytes } = content;
  const prose = bytes.length > LARGEST ? undefined : proseOf(world, path, bytes);
  if (prose === undefined) world.print(bytes);
  else world.print(prose);
  return 0;
}

/** Undefined for what is no text in UTF-8, no YAML, or YAML of which a reader would lose something. */
function proseOf(world: World, path: string, bytes: Uint8Array): string | undefined {
  let isSound = true;
  const text = textIn(bytes);
  const yaml =
    text === undefined
      ? undefined
      : parseYaml({ path, text }, () => {
          isSound = false;
        });
  return yaml !== undefined && isSound ? dataAsProse(yaml, namesIn(world)) : undefined;
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The names of departments, offices and unit classes as the working tree has them now: of both states that Git compares the same ids get the same names. What cannot be read names nothing. */
function namesIn(world: World): Names {
  const ignore = (): undefined => undefined;
  const aids = { parse: parseYaml };
  const notes: Notes = { report: ignore, departs: ignore, aids, lacks: ignore, parsed: new Map() };
  const newest = listRepository(world, notes.report)?.editions.at(-1);
  const register = newest && readYaml(world, REGISTER_FILES.departments, 'departments', notes);
  const scheme = newest && readYaml(world, `indicators/${newest}/scheme.yaml`, 'scheme', notes);
  const departments = register ? childrenAt(register, 'departments').nodes : [];
  const classes = scheme ? readSystemHeads(scheme, notes.report).flatMap((system) => system.classes) : [];
  const named = (written: typeof departments) =>
    written.map((each) => [textAt(each, 'id'), textAt(each, 'name')] as const);
  return {
    departments: new Map(named(departments)),
    offices: new Map(named(departments.flatMap((each) => childrenAt(each, 'offices').nodes))),
    classes: new Map(classes.map(({ id, name }) => [id, name])),
  };
}
