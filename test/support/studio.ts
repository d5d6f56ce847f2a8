import { GENERATORS } from '../../generators/generators.ts';
import { add } from '../../src/commands/add.ts';
import { lock } from '../../src/commands/lock.ts';
import { move } from '../../src/commands/move.ts';
import { startYear } from '../../src/commands/new.ts';
import { accept } from '../../src/commands/opinions/accept.ts';
import { adapt } from '../../src/commands/opinions/adapt.ts';
import { reject } from '../../src/commands/opinions/reject.ts';
import { suggest } from '../../src/commands/opinions/suggest.ts';
import { remove } from '../../src/commands/remove.ts';
import { rename } from '../../src/commands/rename.ts';
import { settings } from '../../src/commands/scheme/settings.ts';
import { set } from '../../src/commands/set.ts';
import type { Folders } from '../../src/ports/folders.ts';
import type { Studio } from '../../src/studio/asked.ts';
import type { Changes } from '../../src/studio/changes.ts';
import type { Row } from '../../src/studio/protocol/rows.ts';
import type { SettingsView, SettingView } from '../../src/studio/protocol/settings.ts';
import type { Desk, SystemView, Wish } from '../../src/studio/protocol.ts';
import { openStudio } from '../../src/studio/studio.ts';
import type { Language } from '../../src/words/languages.ts';
import { realWorld } from '../../src/world/world.ts';
import { freeTypesetter } from './checked.ts';
import { changed, SMALL_TWO_YEARS } from './fixtures.ts';
import { type MemoryWorld, memoryWorld } from './memory-world.ts';

/** The commands by which a page changes the data. */
const CHANGES: Changes = {
  ...{ set, settings, add, move, remove, rename, accept, adapt, reject, lock, new: startYear },
  suggest: (...given) => suggest(...given, GENERATORS),
};

/** Two years of which the second is a draft. */
export const DRAFTED_YEAR = changed(SMALL_TWO_YEARS, 'indicators/2021/scheme.yaml', 'state: final', 'state: draft');

/** A studio of a world in memory, with what its page shows at first. */
export async function studioOf(
  files: ReadonlyMap<string, string> = DRAFTED_YEAR,
  language: Language = 'zh',
): Promise<{ readonly world: MemoryWorld; readonly studio: Studio; readonly desk: Desk; readonly county: SystemView }> {
  const made = memoryWorld(files);
  const world = { ...made, folders: made.folders as Folders, typesetter: async () => freeTypesetter() };
  const studio = await openStudio(
    world,
    { root: '.', changes: CHANGES, generators: () => Promise.resolve(GENERATORS) },
    language,
  );
  const desk = await studio.desk(undefined);
  const [county] = desk?.systems ?? [];
  if (desk === undefined || county === undefined) throw new Error('the data have a system');
  return { world, studio, desk, county };
}

/** A studio of the data in a folder, with Git around it as it is. */
export function studioIn(root: string, language: Language = 'zh'): Promise<Studio> {
  const world = { ...realWorld(root), typesetter: async () => freeTypesetter() };
  return openStudio(world, { root, changes: CHANGES, generators: () => Promise.resolve(GENERATORS) }, language);
}

/** A row by its id. Throws where there is none. */
export function rowOf({ rows }: SystemView, id: string): Row {
  const found = rows.find((row) => row.id === id);
  if (found === undefined) throw new Error(`there is no row ${id}`);
  return found;
}

/** A wish of the page for the county system of the drafted year. */
export function wished<Kind extends Omit<Wish, 'edition' | 'system'>>(
  wish: Kind,
): Kind & { readonly edition: string; readonly system: string } {
  return { edition: '2021', system: 'county', ...wish };
}

/** The wish that a setting has a value in place of the one that was shown. */
export function setting(path: string, value: string, was: string | null): Wish {
  return wished({ kind: 'setting', path, value, was } as const) as Wish;
}

/** All settings that are shown. */
export function settingsIn(view: SettingsView | undefined): readonly SettingView[] {
  return (view?.groups ?? []).flatMap((each) => each.settings);
}
