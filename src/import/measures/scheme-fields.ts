import type { RawValue } from '../../edit/item-edit.ts';
import type { FoundSetting } from './settings.ts';

/** What a scheme states of settings, in the order of its keys. */
export interface SchemeFields {
  /** The year from which on the measures are in force. */
  readonly inForceFrom: RawValue | undefined;
  readonly method: RawValue | undefined;
  /** The thresholds of each system by its id. */
  readonly thresholds: ReadonlyMap<string, RawValue>;
}

const METHOD = ['yearEnd', 'summary', 'bonus', 'deduction', 'fraud', 'grades', 'consequences'] as const;
const KEYS = [
  ...['performance', 'satisfaction', 'places', 'least', 'most', 'advanced', 'qualified', 'unqualified'],
  ...['last', 'atMost', 'performanceBarred', 'leaderBarred', 'repeatedYears', 'noPromotionYears'],
];

/** The settings that were read as they are written in a scheme, with the parts of the score of a year in place of two weights where it has others. The year and the full marks stand in it anyway. */
export function schemeFields(settings: readonly FoundSetting[], components: RawValue | undefined): SchemeFields {
  const values = new Map(settings.map((each) => [each.path, each]));
  const systems = [...new Set([...values.keys()].flatMap((path) => THRESHOLD.exec(path)?.[1] ?? []))];
  const yearEnd: Entries = components === undefined ? [] : [['yearEnd', { mapping: [['components', components]] }]];
  const parts = [...yearEnd, ...METHOD.flatMap((part) => entryOf(part, `method.${part}`, values))];
  return {
    inForceFrom: rawOf(values.get('inForceFrom')),
    method: parts.length === 0 ? undefined : { mapping: parts },
    thresholds: new Map(
      systems.flatMap((id) => entryOf(id, `systems.${id}.thresholds`, values).map(([, value]) => [id, value] as const)),
    ),
  };
}

const THRESHOLD = /^systems\.(.+)\.thresholds\./u;

type Entries = readonly (readonly [string, RawValue])[];

function entryOf(key: string, path: string, values: ReadonlyMap<string, FoundSetting>): Entries {
  const own = rawOf(values.get(path));
  if (own !== undefined) return [[key, own]];
  if (![...values.keys()].some((each) => each.startsWith(`${path}.`))) return [];
  return [[key, { mapping: KEYS.flatMap((each) => entryOf(each, `${path}.${each}`, values)) }]];
}

function rawOf(setting: FoundSetting | undefined): RawValue | undefined {
  return setting && (setting.isNumber ? { number: setting.value } : setting.value);
}
