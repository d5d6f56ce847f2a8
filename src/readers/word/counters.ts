import { figureOf } from './figures.ts';
import type { NumberingDefinition } from './numbering.ts';

/** Counts the paragraphs of numberings in their order, and gives the label of each. */
export type Counters = (definition: NumberingDefinition, level: number) => string;

/** The numbers that the levels of a list have reached; undefined for one that begins anew. */
type Reached = (number | undefined)[];

/** Counters that have counted nothing yet. Numberings of one list count on from each other, but for one that says where it begins. */
export function counters(): Counters {
  const lists = new Map<string, Reached>();
  const begun = new Set<string>();
  return (definition, level) => {
    const reached = lists.get(definition.list) ?? [];
    lists.set(definition.list, reached);
    const key = `${definition.number} ${level}`;
    const start = begun.has(key) ? undefined : definition.starts.get(level);
    begun.add(key);
    const before = reached[level];
    reached[level] = start ?? (before === undefined ? (definition.levels.get(level)?.start ?? 1) : before + 1);
    beginAnewBelow(reached, level, definition);
    return labelOf(definition, level, reached);
  };
}

function beginAnewBelow(reached: Reached, level: number, { levels }: NumberingDefinition): void {
  for (let below = level + 1; below < reached.length; below += 1) {
    const restart = levels.get(below)?.restart;
    if (restart === undefined || level < restart) reached[below] = undefined;
  }
}

function labelOf({ levels, starts }: NumberingDefinition, level: number, reached: Reached): string {
  const own = levels.get(level);
  if (own === undefined) return '';
  if (own.format === 'bullet') return own.text;
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = levels.get(at)?.format ?? 'decimal';
    const value = reached[at] ?? starts.get(at) ?? levels.get(at)?.start ?? 1;
    return figureOf(own.isLegal && format !== 'none' ? 'decimal' : format, value);
  });
}
