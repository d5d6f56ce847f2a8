import type { WrittenFile } from '../../import/written/files.ts';
import type { Plan } from '../../import/written/plan.ts';
import { refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Authoring } from '../../words/authoring.ts';
import { STARTERS } from '../revise/starter-files.js';

/** Writes what a file became, all of it or nothing. A folder without data gets the data alone; an empty one also what editors and hosts need. Throws a failure where somebody changed a file meanwhile. */
export function writePlan(
  { editing }: Pick<World, 'editing'>,
  root: string,
  { files }: Plan,
  isFresh: boolean,
  { failure }: Authoring,
): 'whole' | 'data-alone' {
  if (isFresh) return create({ editing }, root, files, failure);
  const { outcome, path } = editing.change(files.map((file) => ({ kind: 'replace', ...file })));
  if (outcome === 'changed') throw refusal(failure.changedMeanwhile(path));
  if (outcome === 'link-outside') throw refusal(failure.leavesRepository(path));
  return 'whole';
}

function create(
  { editing }: Pick<World, 'editing'>,
  root: string,
  files: readonly WrittenFile[],
  failure: Authoring['failure'],
): 'whole' | 'data-alone' {
  const data = new Map(files.map(({ path, after }) => [path, after]));
  if (editing.create(root, new Map([...SETTINGS, ...data])) === 'done') return 'whole';
  const inside = new Map([...data].map(([path, text]) => [path.slice('indicators/'.length), text]));
  const folder = root === '.' ? 'indicators' : `${root}/indicators`;
  if (editing.create(folder, inside) === 'occupied') throw refusal(failure.notEmpty(folder));
  return 'data-alone';
}

/** What a fresh repository has beside its data and its README, which speaks of an example. */
const SETTINGS = STARTERS['party-building'].filter(([path]) => !path.startsWith('indicators/') && path !== 'README.md');
