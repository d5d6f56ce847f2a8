import type { Edition, System } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { Naming } from './value.ts';

interface Thing {
  readonly id: string;
  readonly names: readonly string[];
}

/** How ids are found by what people call them: departments, units and classes by their names, level-1 indicators by their titles. What several are called so stays as it is typed. */
export function namingIn(edition: Edition, registers: Registers, path: string): Naming {
  const system = edition.systems.find(({ id }) => path.startsWith(`systems.${id}.`));
  return (word, key) => {
    const found = (THINGS[key]?.({ system, registers, path }) ?? []).filter(({ names }) => names.includes(word));
    return found.length === 1 ? (found[0]?.id ?? word) : word;
  };
}

interface Around {
  readonly system: System | undefined;
  readonly registers: Registers;
  readonly path: string;
}

const classes = ({ system }: Around): readonly Thing[] =>
  (system?.declared ?? []).map(({ id, name }) => ({ id, names: [name] }));

const departments = ({ registers }: Around): readonly Thing[] =>
  (registers.departments ?? []).map(({ id, name }) => ({ id, names: [name] }));

/** What the ids under a key are those of. */
const THINGS: Readonly<Record<string, (around: Around) => readonly Thing[]>> = {
  first: classes,
  last: classes,
  needs: ({ system }) => (system?.indicators ?? []).map(({ id, title }) => ({ id, names: [title] })),
  office: departments,
  department: departments,
  id: ({ registers, path }) => {
    const units = path.includes('.units') ? (registers.units ?? []) : [];
    return units.map(({ id, name }) => ({ id, names: [name] }));
  },
};
