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

/** The settings that were read as they are written in a scheme. The year and the full marks stand in it anyway. */
export function schemeFields(settings: readonly FoundSetting[]): SchemeFields {
  const values = new Map(settings.map((each) => [each.path, each]));
  const systems = [...new Set([...values.keys()].flatMap((path) => THRESHOLD.exec(path)?.[1] ?? []))];
  const parts = METHOD.flatMap((part) => entryOf(part, `method.${part}`, values));
  return {
    inForceFrom: rawOf(values.get('inForceFrom')),
    method: parts.length === 0 ? undefined : { mapping: parts },
    thresholds: new Map(
      systems.flatMap((id) => entryOf(id, `systems.${id}.thresholds`, values).map(([, value]) => [id, value] as const)),
    ),
  };
}

const THRESHOLD = /^systems\.(.+)\.thresholds\./u;

function entryOf(
  key: string,
  path: string,
  values: ReadonlyMap<string, FoundSetting>,
): readonly (readonly [string, RawValue])[] {
  const own = rawOf(values.get(path));
  if (own !== undefined) return [[key, own]];
  if (![...values.keys()].some((each) => each.startsWith(`${path}.`))) return [];
  return [[key, { mapping: KEYS.flatMap((each) => entryOf(each, `${path}.${each}`, values)) }]];
}

function rawOf(setting: FoundSetting | undefined): RawValue | undefined {
  return setting && (setting.isNumber ? { number: setting.value } : setting.value);
}
