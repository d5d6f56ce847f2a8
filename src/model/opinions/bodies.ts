import type { Registers } from '../registers.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The body that made a suggestion, as far as the registers tell: whose name the file has as its author's, or who is
 * named in the name of the file. Undefined where neither is known: nobody is guessed.
 */
export function bodyBehind(
  { author, file }: Pick<Suggestion, 'author' | 'file'>,
  registers: Pick<Registers, 'departments' | 'units'>,
): string | undefined {
  const bodies = bodiesIn(registers);
  const named = bodyNamed(author, bodies);
  if (named !== undefined) return named;
  const longest = bodies
    .flatMap(({ id, names }) => names.map((name) => ({ id, name })))
    .filter(({ name }) => name.length > 1 && file.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  return longest[0]?.id;
}

/** A body that the registers have, with its name and the other forms of it. */
export interface Body {
  readonly id: string;
  readonly names: readonly string[];
}

/** Departments and units, in this order. */
export function bodiesIn({ departments = [], units = [] }: Pick<Registers, 'departments' | 'units'>): readonly Body[] {
  return [
    ...departments.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases.map((each) => each.id)] })),
    ...units.map(({ id, name }) => ({ id, names: [name] })),
  ];
}

/** The id of the body that somebody means by a name, by another form of it or by the id itself; undefined where none has it. */
export function bodyNamed(typed: string, bodies: readonly Body[]): string | undefined {
  const word = typed.trim();
  return bodies.find(({ id, names }) => id === word || names.includes(word))?.id;
}
