import type { RawValue } from '../../edit/item-edit.ts';
import { itemLines } from '../../edit/raw.ts';
import { REGISTER_FILES } from '../../load/registers.ts';
import type { Registers } from '../../model/registers.ts';
import { fresh, type WrittenFile } from './files.ts';
import type { WrittenSystem } from './system.ts';
import { schemaLine } from './yaml.ts';

/** A register of units for a repository that has none: examples of each class, marked as such, since the file of the indicators does not say who is assessed; as many as the ranks ask for that decide something. None where there is a register. */
export function unitFiles(
  systems: readonly WrittenSystem[],
  thresholds: ReadonlyMap<string, RawValue> | undefined,
  { units }: Registers,
): readonly WrittenFile[] {
  if (units !== undefined) return [];
  const classes = systems.flatMap((system) => {
    const count = Math.max(system.classes.length, ranksOf(thresholds?.get(system.id)) + 1);
    return Array.from({ length: count }, (_, index) => ({
      system: system.id,
      of: system.classes[index % system.classes.length],
    }));
  });
  const lines = classes.flatMap(({ of, system }, index) => {
    const fields = [
      ['name', `示例${index + 1}（${of?.name ?? ''}）`] as const,
      ['system', system] as const,
      ['class', of?.id ?? ''] as const,
    ];
    return [...(index > 0 ? [''] : []), ...itemLines({ id: `unit-${index + 1}`, fields, below: undefined }, 2)];
  });
  const head = `${schemaLine('../schemas/units')}sample: true\nnote: 示例名册，换成本地名册以后删去 sample 和 note 两行\n`;
  return [fresh(REGISTER_FILES.units, `${head}\nunits:\n${lines.join('\n')}\n`)];
}

/** How many ranks the thresholds of a system name, from both ends. */
function ranksOf(thresholds: RawValue | undefined): number {
  if (typeof thresholds !== 'object' || !('mapping' in thresholds)) return 0;
  return thresholds.mapping.reduce((sum, [, value]) => sum + countIn(value), 0);
}

function countIn(value: RawValue): number {
  if (typeof value !== 'object') return 0;
  if ('number' in value) return Number(value.number);
  return 'mapping' in value
    ? value.mapping.reduce((sum, [key, each]) => sum + (key === 'last' ? countIn(each) : 0), 0)
    : 0;
}
