import { placesOf } from '../edit/extent.ts';
import { readYaml } from '../load/document.ts';
import type { FileKind } from '../load/file-kind.ts';
import { mend } from '../load/mend/mend.ts';
import { isId } from '../load/names.ts';
import { parseYaml } from '../load/yaml.ts';
import { listYaml } from '../load/yaml-files.ts';
import type { Files } from '../ports/files.ts';
import { inOriginal } from '../text/mending.ts';
import { remembering } from '../text/remembering.ts';
import type { Span } from '../text/source.ts';
import type { Yaml } from '../text/written.ts';
import type { State } from './repository.ts';

/** What has an id that is named elsewhere. */
export type Kind = 'item' | 'department' | 'class' | 'unit' | 'system';

/** A place where an id is written, as what it is read there. */
export interface NamedId {
  readonly kind: Kind;
  readonly id: string;
  /** The system in which the id of an item or a class is one; undefined where that is not said. */
  readonly system: string | undefined;
  /** The edition, or the year of `results/`, in which it is written; undefined in what belongs to all years. */
  readonly edition: string | undefined;
  readonly place: Span;
  /** Whether the thing itself is written there. */
  readonly isItself: boolean;
  /** Whether it is the id of the edition before that is meant. */
  readonly isPast: boolean;
}

/** Where each id is written in a repository as it was examined: in editions, registers, opinions, what the year brings, and placeholders of the measures. */
export const idsIn = remembering(({ files, held }: State): readonly NamedId[] => {
  const written = (listYaml(files) ?? []).flatMap(({ path, kind }) => inYaml(files, path, kind));
  const measures = held.flatMap(({ edition: { id, measures: source } }) =>
    source === undefined
      ? []
      : [...source.text.matchAll(PLACEHOLDER)].map(({ index, groups }): NamedId => {
          const { system = '', before = '', id: item = '' } = groups ?? {};
          const start = index + before.length;
          const place = { source, start, end: start + item.length };
          return { kind: 'item', id: item, system, edition: id, place, isItself: false, isPast: false };
        }),
  );
  return withUnits([...written, ...measures]);
});

const PLACEHOLDER = /(?<before>\{\{\s*items\.(?<system>[a-z0-9-]+)\.)(?<id>[a-z0-9-]+)/gu;

/** Whether two places name the same thing, in whichever year. */
export function isSame(a: NamedId, b: NamedId): boolean {
  const isOfSame = a.system === undefined || b.system === undefined || a.system === b.system;
  return a.kind === b.kind && a.id === b.id && isOfSame;
}

/** The place of an id at an offset of a file; behind its last letter too. */
export function idAt(ids: readonly NamedId[], path: string, offset: number): NamedId | undefined {
  return ids.find(({ place }) => place.source.path === path && place.start <= offset && offset <= place.end);
}

/** Things of which the list under a key is made, by the kind of file: their ids are the things themselves. */
const LISTED: Partial<Readonly<Record<FileKind, Readonly<Record<string, Kind>>>>> = {
  indicator: { '': 'item', indicators: 'item', criteria: 'item' },
  scheme: { systems: 'system', classes: 'class' },
  departments: { departments: 'department' },
  units: { units: 'unit' },
};

/** The same where what has the id is written elsewhere. */
const MEANT: Partial<Readonly<Record<FileKind, Readonly<Record<string, Kind>>>>> = {
  scheme: { units: 'unit' },
  retired: { retired: 'item' },
};

/** Keys under which things are named: by a text, in a list, or as the keys of a mapping. */
export const NAMING: Readonly<Record<string, Kind>> = {
  ...({ splits: 'item', merges: 'item', replaces: 'item', item: 'item', items: 'item' } as const),
  ...({ under: 'item', behind: 'item', department: 'department', cooperating: 'department' } as const),
  ...({ office: 'department', only: 'class', except: 'class', pointsFor: 'class', targets: 'class' } as const),
  ...({ class: 'class', classes: 'class', unit: 'unit', units: 'unit', given: 'unit', system: 'system' } as const),
};

/** Those by which an item of the edition before is named. */
export const PAST: readonly string[] = ['splits', 'merges', 'replaces'];

/** What stands around a value. */
interface Around {
  /** The key below which it stands, through lists. */
  readonly key: string;
  readonly system: string | undefined;
}

function inYaml(files: Files, path: string, kind: FileKind): readonly NamedId[] {
  const nothing = (): undefined => undefined;
  const notes = {
    report: nothing,
    departs: nothing,
    lacks: nothing,
    parsed: new Map(),
    aids: { parse: parseYaml, mend },
  };
  const yaml = readYaml(files, path, kind, notes)?.yaml;
  if (yaml === undefined) return [];
  const [top, edition, folder] = path.split('/');
  const isOfEdition = path.split('/').length > 2;
  const system = kind === 'indicator' ? folder : undefined;
  const found = [...idsBelow(yaml, kind, yaml.value, { key: '', system })];
  return found.map((each) => ({ ...each, edition: isOfEdition && top !== undefined ? edition : undefined }));
}

function* idsBelow(yaml: Yaml, file: FileKind, value: unknown, around: Around): Iterable<Omit<NamedId, 'edition'>> {
  const places = placesOf(yaml, value);
  if (places === undefined || typeof value !== 'object' || value === null) return;
  const named = (id: unknown, at: number, kind: Kind | undefined, { key, system }: Around, isItself = false) => {
    const [start, end] = [places.offsets[at] ?? 0, places.offsets[at + 1] ?? 0];
    if (kind === undefined || typeof id !== 'string' || !isId(id) || end <= start) return [];
    const place = inOriginal({ source: yaml.source, start, end });
    return [{ kind, id, system, place, isItself, isPast: PAST.includes(key) }];
  };
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      yield* named(each, index * 2, NAMING[around.key], around);
      yield* idsBelow(yaml, file, each, around);
    }
    return;
  }
  const held = value as Readonly<Record<string, unknown>>;
  const own = { ...around, system: systemOf(file, held, around) };
  for (const [index, key] of places.keys.entries()) {
    const inside = { ...own, key };
    if (key === 'id') {
      const kind = LISTED[file]?.[around.key];
      yield* named(held[key], index * 4 + 2, kind ?? MEANT[file]?.[around.key], own, kind !== undefined);
    } else {
      yield* named(key, index * 4, NAMING[around.key], around);
      yield* named(held[key], index * 4 + 2, NAMING[key], inside);
      yield* idsBelow(yaml, file, held[key], inside);
    }
  }
}

/** The system in which what stands in a mapping is named. */
function systemOf(
  file: FileKind,
  held: Readonly<Record<string, unknown>>,
  { key, system }: Around,
): string | undefined {
  const stated = file === 'scheme' && key === 'systems' ? held['id'] : held['system'];
  return typeof stated === 'string' ? stated : system;
}

/** What is named where classes may be, and is no class of the system but a unit, is that unit. */
function withUnits(ids: readonly NamedId[]): readonly NamedId[] {
  const classes = new Set(ids.flatMap(({ kind, id, isItself }) => (kind === 'class' && isItself ? [id] : [])));
  const units = new Set(ids.flatMap(({ kind, id, isItself }) => (kind === 'unit' && isItself ? [id] : [])));
  return ids.map((each) =>
    each.kind === 'class' && !classes.has(each.id) && units.has(each.id)
      ? { ...each, kind: 'unit', system: undefined }
      : each.kind === 'item' || each.kind === 'class'
        ? each
        : { ...each, system: undefined },
  );
}
