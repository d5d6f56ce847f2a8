import type { FileMerge } from '../../merge/file.ts';
import type { ThreeTexts } from '../../merge/marks.ts';
import type { MergeConflict, Side } from '../../merge/merge.ts';
import type { ThreeStates } from '../../merge/states.ts';
import { type SumNow, sumsStated } from '../../merge/sums.ts';
import type { System } from '../../model/model.ts';
import type { Files } from '../../ports/files.ts';
import type { ToldConflict } from '../../report/merging/conflicts.ts';
import { systemOfPath } from './merge-texts.ts';
import { systemsWith } from './systems-with.ts';

/** More conflicts than these are told without their sums: for each the whole system is read twice. */
const MOST = 40;

/** The conflicts of a file with what each choice does to the sums, in the system as it lies in the repository around that file. */
export async function withSums(
  files: Files,
  path: string,
  { conflicts, decided, states }: Pick<FileMerge, 'conflicts' | 'decided' | 'states'>,
): Promise<readonly ToldConflict[]> {
  const told: ToldConflict[] = [];
  for (const conflict of conflicts) {
    const sums = async (side: Side): Promise<readonly SumNow[] | undefined> => {
      if (conflicts.length > MOST) return undefined;
      const system = await systemWith(files, path, decided(conflict, side));
      return system && sumsStated(system, wholesOf(conflict, states));
    };
    told.push({ conflict, sums: { ours: await sums('ours'), theirs: await sums('theirs') } });
  }
  return told;
}

/** The sums of a merged file that do not hold though they do on each side alone: who merges hears of it at once, and `check` finds them. */
export async function sumsBroken(
  files: Files,
  path: string,
  texts: ThreeTexts,
  { text, states }: Pick<FileMerge, 'text' | 'states'>,
): Promise<readonly SumNow[]> {
  if (text === texts.ours || text === texts.theirs) return [];
  const ids = new Set([undefined, ...states.ours.items.keys(), ...states.theirs.items.keys()]);
  const read = async (each: string): Promise<readonly SumNow[] | undefined> => {
    const system = await systemWith(files, path, each);
    return system && sumsStated(system, ids);
  };
  const [now, own, other] = [await read(text), await read(texts.ours), await read(texts.theirs)];
  if (now === undefined || own === undefined || other === undefined) return [];
  const heldIn = (sums: readonly SumNow[], id: string | undefined): boolean =>
    sums.every((sum) => sum.id !== id || sum.holds);
  return now.filter(({ id, holds }) => !holds && heldIn(own, id) && heldIn(other, id));
}

/** What states the sums that a conflict is about: whatever is right above the item on any side, and the item itself. */
export function wholesOf({ id }: MergeConflict, { base, ours, theirs }: ThreeStates): ReadonlySet<string | undefined> {
  if (id === undefined) return new Set([undefined]);
  const items = [base, ours, theirs].flatMap((state) => state.items.get(id) ?? []);
  return new Set([id, ...items.map(({ parent }) => parent)]);
}

/** The system of a file, with another text of that; undefined where it cannot be read whole. */
async function systemWith(files: Files, path: string, text: string): Promise<System | undefined> {
  const at = systemOfPath(path);
  const systems = at && (await systemsWith(files, at.edition, { path, text }));
  return systems?.find(({ id }) => id === at?.system);
}
