import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../tools/bundle.ts';
import { dataFiles } from './data.ts';
import { bundleFloors, type Floor } from './floors.ts';
import { canMeasurePeaks } from './process.ts';
import { copyData, copyProgram } from './repositories.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** What is measured, where, and on what. */
export interface Setting {
  readonly workspace: Workspace;
  /** The root of the project, which is only read. */
  readonly project: string;
  /** The path of the program. */
  readonly program: string;
  /** The path of an earlier program that this one is held against. */
  readonly against: string | undefined;
  readonly floors: Readonly<Record<Floor, string>>;
  /** A copy of the shipped data, which nobody changes. */
  readonly shipped: string;
  readonly size: Size;
  readonly measuresMemory: boolean;
}

/** How much the shipped data is. */
interface Size {
  readonly files: number;
  readonly bytes: number;
  readonly criteria: number;
}

/** Builds the program and the floors, and copies everything that is measured into a temporary folder. */
export async function prepare(isBare: boolean, against: string | undefined): Promise<Setting> {
  const project = fileURLToPath(new URL('../', import.meta.url));
  await bundle();
  const workspace = openWorkspace(isBare);
  const program = copyProgram(project, join(workspace.folder, 'program'));
  const shipped = copyData(project, join(workspace.folder, 'shipped'));
  return {
    workspace,
    project,
    program,
    against,
    floors: await bundleFloors(join(workspace.folder, 'floors')),
    shipped,
    size: sizeOf(shipped, program),
    measuresMemory: canMeasurePeaks(),
  };
}

function sizeOf(root: string, program: string): Size {
  const files = dataFiles(root);
  return {
    files: files.length,
    bytes: files.reduce((sum, path) => sum + readFileSync(path).length, 0),
    criteria: countCriteria(root, program),
  };
}

/** What `check` writes as JSON, as far as it is read here. */
interface Report {
  readonly editions: readonly { readonly systems: readonly { readonly criteria: number }[] }[];
}

function countCriteria(root: string, program: string): number {
  const args = [program, 'check', '--format', 'json', '--root', root];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`the shipped data has findings, or could not be checked:\n${stdout}${stderr}`);
  const { editions } = JSON.parse(stdout) as Report;
  return editions.flatMap((each) => each.systems).reduce((sum, each) => sum + each.criteria, 0);
}
