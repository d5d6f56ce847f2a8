import type { ItemEdit, RawValue } from '../../edit/item-edit.ts';
import { rawAt } from '../../edit/raw.ts';
import { scoringFrom } from '../../load/scoring/meant.ts';
import { parseYaml } from '../../load/yaml.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Item } from '../../model/model.ts';
import type { SuggestedField } from '../../model/opinions/suggestion.ts';
import type { Registers } from '../../model/registers.ts';
import { named } from '../../text/key.ts';
import { hasKey } from '../../text/written.ts';
import type { Obstacle } from './obstacle.ts';

/** The changes that make a field of an item say something, in the words in which suggestions say it; or what keeps them from being made. Without an item, of one that is to be new. */
export function fieldEdits(
  item: Item | undefined,
  field: SuggestedField,
  wanted: string,
  registers: Pick<Registers, 'departments'>,
): readonly ItemEdit[] | Obstacle {
  const id = item?.id ?? '';
  const edit = (key: string, value: RawValue | undefined): readonly ItemEdit[] => [{ kind: 'field', id, key, value }];
  switch (field) {
    case 'points':
      return pointsEdit(item, wanted, edit);
    case 'text':
    case 'title':
      return wanted === '' || wanted.includes('\n') ? { kind: 'by-hand' } : edit(field, wanted);
    case 'remark':
      return edit(field, wanted === '' ? undefined : wanted);
    case 'evidence':
    case 'method':
      return edit(field, wanted === '' ? undefined : wanted.split(/[；\n]/).map((each) => each.trim()));
    case 'department': {
      const leaders = leadersMeant(wanted, registers);
      return 'kind' in leaders ? leaders : edit('department', leaders.value);
    }
    case 'scoring':
      return edit('scoring', wanted === '' ? undefined : scoringValue(wanted));
    default:
      return { kind: 'by-hand' };
  }
}

/** Points under the key that the item has for them: they are its share of a sum, or the most that it adds or takes off. */
function pointsEdit(
  item: Item | undefined,
  wanted: string,
  edit: (key: string, value: RawValue) => readonly ItemEdit[],
): readonly ItemEdit[] | Obstacle {
  const plain = wanted
    .normalize('NFKC')
    .trim()
    .replace(/\s*分$/, '');
  const number = Decimal.parse(plain);
  if (number === undefined || number.compare(Decimal.zero) <= 0) return { kind: 'number', typed: wanted };
  if (item !== undefined && hasKey(item.written, 'weight')) return { kind: 'weight' };
  if (item !== undefined && hasKey(item.written, 'pointsFor')) return { kind: 'classes' };
  const keys = (['points', 'adds', 'deducts'] as const).filter(
    (key) => item === undefined || hasKey(item.written, key),
  );
  const [key] = keys;
  return key === undefined ? { kind: 'by-hand' } : edit(key, { number: number.toString() });
}

/** Departments by their printed names, other forms of them or ids, one or several that assess together. */
function leadersMeant(
  wanted: string,
  { departments = [] }: Pick<Registers, 'departments'>,
): { readonly value: RawValue } | Obstacle {
  const words = wanted
    .split(/[、，,；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const ids: string[] = [];
  for (const word of words) {
    const own = departments.find(
      ({ id, name, aliases }) => id === word || name === word || aliases.some((each) => each.id === word),
    );
    if (own === undefined) return { kind: 'department', name: word };
    ids.push(own.id);
  }
  const [first] = ids;
  if (first === undefined) return { kind: 'by-hand' };
  return { value: ids.length === 1 ? first : ids };
}

/** A scoring rule as clauses where its words say nothing else, else as a text. */
export function scoringValue(text: string): RawValue {
  const clauses = scoringFrom(text);
  const yaml =
    clauses === undefined ? undefined : parseYaml({ path: '', text: `scoring: ${clauses}\n` }, () => undefined);
  const value = yaml && rawAt(yaml, yaml.value as object, named('scoring'));
  return value ?? { mapping: [['text', text]] };
}
