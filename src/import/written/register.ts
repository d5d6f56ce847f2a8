import type { RawItem } from '../../edit/item-edit.ts';
import { itemLines } from '../../edit/raw.ts';
import { REGISTER_FILES } from '../../load/registers.ts';
import type { Department, Registers } from '../../model/registers.ts';
import type { DraftSystem, Remark } from '../draft.ts';
import { appended, type NewList } from './appended.ts';
import { eachItem } from './counted.ts';
import { type KnownDepartment, namesIn, type SettledDepartments, settledDepartments, shareOf } from './departments.ts';
import { changed, fresh, type WrittenFile } from './files.ts';
import { schemaLine } from './yaml.ts';

/** The register of departments after an import. */
export interface Register {
  /** Ids by every name that is written in the file. */
  readonly ids: ReadonlyMap<string, string>;
  readonly added: readonly KnownDepartment[];
  readonly files: readonly WrittenFile[];
  readonly remarks: readonly Remark[];
}

/** Who assesses what a file says nobody of. */
export const OFFICE: KnownDepartment = { id: 'assessment-office', name: '考核办公室', aliases: [] };

/** What the names of departments in systems mean. */
export function settledNames(systems: readonly DraftSystem[], { departments }: Registers): Promise<SettledDepartments> {
  const known = (departments ?? []).map(({ id, name, aliases }) => {
    return { id, name, aliases: aliases.map((each) => each.id) };
  });
  return settledDepartments(
    namesOf(systems),
    known,
    known.map(({ id }) => id),
  );
}

/** The register completed by the departments that systems name, and by the office where it assesses something. The file is named where it is written too unusually to add to. */
export function registerAfter(
  { ids, added, aliases, remarks }: SettledDepartments,
  { departments }: Registers,
  office: string | undefined,
): Register | { readonly unusual: string } {
  const isKnown = [...(departments ?? []), ...added].some(({ id }) => id === office);
  const isBare = (departments ?? []).length === 0 && added.length === 0;
  const entries = isBare || (office !== undefined && !isKnown) ? [...added, OFFICE] : added;
  const about: readonly Remark[] =
    office === undefined
      ? []
      : [{ code: 'department-none', facts: { name: nameOf(office, departments) }, at: undefined, changesTotal: false }];
  const file = fileAfter(departments, entries, aliases);
  if (file === 'unusual') return { unusual: REGISTER_FILES.departments };
  return { ids, added: entries, files: file === undefined ? [] : [file], remarks: [...remarks, ...about] };
}

function nameOf(office: string, departments: Registers['departments']): string {
  return departments?.find(({ id }) => id === office)?.name ?? OFFICE.name;
}

/** Every name of a department in systems, in their order. */
function namesOf(systems: readonly DraftSystem[]): readonly string[] {
  const items = systems.flatMap((each) => eachItem(each.items));
  return items.flatMap(({ departments, cooperating }) => [
    ...namesIn(departments).map((each) => shareOf(each).name),
    ...namesIn(cooperating),
  ]);
}

function fileAfter(
  departments: readonly Department[] | undefined,
  entries: readonly KnownDepartment[],
  aliases: ReadonlyMap<string, readonly string[]>,
): WrittenFile | 'unusual' | undefined {
  const items = entries.map(entryOf);
  const [first] = departments ?? [];
  if (first === undefined) {
    const lines = items.flatMap((item, index) => [...(index > 0 ? [''] : []), ...itemLines(item, 2)]);
    const text = `${schemaLine('../schemas/departments')}departments:\n${lines.join('\n')}\n`;
    return fresh(REGISTER_FILES.departments, text);
  }
  const lists = (departments ?? []).flatMap((each): readonly NewList[] => {
    const more = aliases.get(each.id) ?? [];
    const texts = [...each.aliases.map(({ id }) => id), ...more];
    return more.length === 0 ? [] : [{ written: each.written, key: 'aliases', texts }];
  });
  if (items.length === 0 && lists.length === 0) return undefined;
  const { yaml } = first.written;
  const after = appended(yaml, 'departments', items, lists);
  return after === undefined ? 'unusual' : changed(yaml.source, after);
}

function entryOf({ id, name, aliases }: KnownDepartment): RawItem {
  const fields = [['name', name] as const, ...(aliases.length === 0 ? [] : [['aliases', aliases] as const])];
  return { id, fields, below: undefined };
}
