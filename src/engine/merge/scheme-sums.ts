import type { ThreeTexts } from '../../merge/marks.ts';
import type { Side } from '../../merge/merge.ts';
import type { SettingConflict } from '../../merge/settings/settings.ts';
import type { SchemeMerge } from '../../merge/settings/settings-file.ts';
import { type SumNow, sumsStated } from '../../merge/sums.ts';
import type { Files } from '../../ports/files.ts';
import type { ToldSetting } from '../../report/merging/settings.ts';
import { schemeOfPath } from './merge-texts.ts';
import { systemsWith } from './systems-with.ts';

/** The conflicts of a scheme; those within a system with what each choice does to the sum that its full marks state. */
export async function withSystemSums(
  files: Files,
  path: string,
  { conflicts, decided }: Pick<SchemeMerge, 'conflicts' | 'decided'>,
): Promise<readonly ToldSetting[]> {
  const told: ToldSetting[] = [];
  for (const conflict of conflicts) {
    const within = systemsIn(conflict);
    const sums = async (side: Side): Promise<readonly SumNow[] | undefined> =>
      sumsIn(files, path, decided(conflict, side), within);
    told.push({ conflict, sums: within && { ours: await sums('ours'), theirs: await sums('theirs') } });
  }
  return told;
}

/** The systems that a setting belongs to: all where it is their list. Undefined for one that no sum depends on. */
function systemsIn({ path }: SettingConflict): ((id: string) => boolean) | undefined {
  const [, key, id] = path.split('/');
  if (key !== 'systems') return undefined;
  return (each) => id === undefined || each === id;
}

/** The sums that full marks state, which hold on each side and no longer in what both make together: whoever merges hears of it at once. */
export async function fullMarksBroken(
  files: Files,
  path: string,
  texts: ThreeTexts,
  { text }: Pick<SchemeMerge, 'text'>,
): Promise<readonly SumNow[]> {
  if (text === texts.ours || text === texts.theirs) return [];
  const read = async (each: string): Promise<readonly SumNow[]> => (await sumsIn(files, path, each, () => true)) ?? [];
  const [now, own, other] = [await read(text), await read(texts.ours), await read(texts.theirs)];
  const heldIn = (sums: readonly SumNow[], title: string): boolean =>
    sums.some((sum) => sum.title === title) && sums.every((sum) => sum.title !== title || sum.holds);
  return now.filter(({ title, holds }) => !holds && heldIn(own, title) && heldIn(other, title));
}

/** The sums of systems right below their full marks; undefined where one that is asked for cannot be read whole. */
async function sumsIn(
  files: Files,
  path: string,
  text: string,
  isWithin: ((id: string) => boolean) | undefined,
): Promise<readonly SumNow[] | undefined> {
  const edition = schemeOfPath(path);
  const systems = edition === undefined ? [] : await systemsWith(files, edition, { path, text });
  const own = systems.filter(({ id }) => isWithin?.(id) === true);
  return own.length === 0 ? undefined : own.flatMap((system) => sumsStated(system, new Set([undefined])));
}
